package dev.ross.query.platform.axon.log;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Resolves parameters of a screen's event handlers that are the {@link LogPosition} of the event. */
@Component
class PositionParameter implements ParameterResolverFactory, ParameterResolver<LogPosition> {
    @Override
    public @Nullable ParameterResolver<LogPosition> createInstance(
            Executable executable, Parameter[] parameters, int index) {
        return parameters[index].getType() == LogPosition.class ? this : null;
    }

    @Override
    public LogPosition resolveParameterValue(Message<?> message) {
        var event = (TrackedEventMessage<?>) message;
        return LogPosition.of(EventNumber.in(event).orElseThrow(), event.trackingToken());
    }

    @Override
    public boolean matches(Message<?> message) {
        return message instanceof TrackedEventMessage<?>
                && EventNumber.in(message).isPresent();
    }
}
