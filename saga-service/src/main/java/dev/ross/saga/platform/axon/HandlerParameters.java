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

/** Resolves the handler parameters {@link CommandOutbox} and {@link Deadlines}, made for each message. */
@Component
class HandlerParameters implements ParameterResolverFactory {
    private final ObjectProvider<DeadlineManager> deadlines;
    private final ObjectProvider<UnsentCommands> unsentCommands;
    private final ObjectProvider<Serializer> serializer;

    HandlerParameters(
            @Qualifier("sagaDeadlines") ObjectProvider<DeadlineManager> deadlines,
            ObjectProvider<UnsentCommands> unsentCommands,
            @Qualifier("eventSerializer") ObjectProvider<Serializer> serializer) {
        this.deadlines = deadlines;
        this.unsentCommands = unsentCommands;
        this.serializer = serializer;
    }

    @Override
    public @Nullable ParameterResolver<?> createInstance(Executable handler, Parameter[] parameters, int index) {
        var type = parameters[index].getType();
        if (type == Deadlines.class) return given(this::deadlinesOf);
        if (type == CommandOutbox.class) {
            var process = handler.getDeclaringClass().getSimpleName();
            return given(message -> commandOutboxOf(process, CausationMetadata.of(message)));
        }
        return null;
    }

    private Deadlines deadlinesOf(Message<?> message) {
        return new Deadlines(
                deadlines.getObject(), CausationMetadata.of(message), ((EventMessage<?>) message).getTimestamp());
    }

    private CommandOutbox commandOutboxOf(String process, CausationMetadata cause) {
        return new CommandOutbox(
                cause.id(),
                (id, commandOrRequest) -> unsentCommands
                        .getObject()
                        .add(
                                process + "/" + id,
                                PendingCommand.of(commandOrRequest, process, cause, serializer.getObject())));
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
