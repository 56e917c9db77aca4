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

/** Lets a saga fixture see deadlines and intentions: what is intended is, for it, dispatched. */
public final class HandlerParametersInTests {
    private HandlerParametersInTests() {}

    public static void giveTo(SagaTestFixture<?> fixture) {
        var manager = deadlinesOf(fixture);
        fixture.registerParameterResolverFactory((executable, parameters, index) -> {
            var type = parameters[index].getType();
            if (type == Deadlines.class)
                return given(message ->
                        new Deadlines(manager, Cause.of(message), ((EventMessage<?>) message).getTimestamp()));
            if (type != Intentions.class) return null;
            return given(message -> Intentions.of(
                    Cause.of(message).id(),
                    (id, wanted) -> fixture.getCommandBus().dispatch(GenericCommandMessage.asCommandMessage(wanted))));
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
