package dev.ross.saga.platform.axon;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.util.function.Function;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Gives each call of a handler the {@link Intentions} and {@link Deadlines} of just this message. */
@Component
class HandlerParameters implements ParameterResolverFactory {
    private final ObjectProvider<DeadlineManager> deadlines;
    private final ObjectProvider<PendingIntentions> pending;
    private final ObjectProvider<Serializer> serializer;

    HandlerParameters(
            @Qualifier("sagaDeadlines") ObjectProvider<DeadlineManager> deadlines,
            ObjectProvider<PendingIntentions> pending,
            @Qualifier("eventSerializer") ObjectProvider<Serializer> serializer) {
        this.deadlines = deadlines;
        this.pending = pending;
        this.serializer = serializer;
    }

    @Override
    public @Nullable ParameterResolver<?> createInstance(Executable handler, Parameter[] parameters, int index) {
        var type = parameters[index].getType();
        if (type == Deadlines.class) return given(this::deadlinesOf);
        if (type == Intentions.class) {
            var process = handler.getDeclaringClass().getSimpleName();
            return given(message -> intentionsOf(process, Cause.of(message)));
        }
        return null;
    }

    private Deadlines deadlinesOf(Message<?> message) {
        return new Deadlines(deadlines.getObject(), Cause.of(message), ((EventMessage<?>) message).getTimestamp());
    }

    private Intentions intentionsOf(String process, Cause cause) {
        return new Intentions(
                cause.id(),
                (id, wanted) -> pending.getObject()
                        .add(process + "/" + id, Intention.of(wanted, process, cause, serializer.getObject())));
    }

    private static ParameterResolver<Object> given(Function<Message<?>, Object> value) {
        return new ParameterResolver<>() {
            @Override
            public Object resolveParameterValue(Message<?> message) {
                return value.apply(message);
            }

            @Override
            public boolean matches(Message<?> message) {
                return true;
            }
        };
    }
}
