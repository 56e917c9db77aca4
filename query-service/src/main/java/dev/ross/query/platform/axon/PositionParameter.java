package dev.ross.query.platform.axon;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets an event handler of a screen ask for the {@link Position} of its event. */
@Component
class PositionParameter implements ParameterResolverFactory, ParameterResolver<Position> {
    @Override
    public @Nullable ParameterResolver<Position> createInstance(
            Executable executable, Parameter[] parameters, int index) {
        return parameters[index].getType() == Position.class ? this : null;
    }

    @Override
    public Position resolveParameterValue(Message<?> message) {
        var event = (TrackedEventMessage<?>) message;
        return Position.of(NumberedEvents.numberOf(event), event.trackingToken());
    }

    @Override
    public boolean matches(Message<?> message) {
        return message instanceof TrackedEventMessage<?>
                && message.getMetaData().containsKey(NumberedEvents.NUMBER);
    }
}
