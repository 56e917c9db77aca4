package dev.ross.saga.platform.axon;

import java.lang.reflect.Field;
import java.util.function.Function;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.ReflectionUtils;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.test.saga.SagaTestFixture;

/** Provides deadlines and the command outbox to a saga fixture, in which a pending command counts as dispatched. */
public final class HandlerParametersInTests {
    private HandlerParametersInTests() {}

    public static void giveTo(SagaTestFixture<?> fixture) {
        var manager = deadlinesOf(fixture);
        fixture.registerParameterResolverFactory((executable, parameters, index) -> {
            var type = parameters[index].getType();
            if (type == Deadlines.class)
                return given(message -> new Deadlines(
                        manager, CausationMetadata.of(message), ((EventMessage<?>) message).getTimestamp()));
            if (type != CommandOutbox.class) return null;
            return given(message -> CommandOutbox.of(
                    CausationMetadata.of(message).id(),
                    (id, commandOrRequest) -> fixture.getCommandBus()
                            .dispatch(GenericCommandMessage.asCommandMessage(commandOrRequest))));
        });
    }

    private static DeadlineManager deadlinesOf(SagaTestFixture<?> fixture) {
        try {
            Field field = SagaTestFixture.class.getDeclaredField("deadlineManager");
            return ReflectionUtils.getFieldValue(field, fixture);
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
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
