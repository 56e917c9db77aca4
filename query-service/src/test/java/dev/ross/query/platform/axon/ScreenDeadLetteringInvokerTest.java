package dev.ross.query.platform.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ross.contracts.seating.SeatingEvent;
import dev.ross.platform.serialization.StoredJson;
import dev.ross.query.fixture.UnavailableKeys;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.UnknownSerializedType;
import org.junit.jupiter.api.Test;

class ScreenDeadLetteringInvokerTest {
    private final ScreenDeadLetteringInvoker invoker = new ScreenDeadLetteringInvoker(new SeatingsAlone());

    @Test
    void anEventOfALaterVersionInAStreamThatIsShownIsNotPassedOver() {
        var event = unknown(SeatingEvent.class.getName() + "$OfALaterVersion");
        assertThat(invoker.canHandle(event, Segment.ROOT_SEGMENT)).isTrue();
        assertThatThrownBy(() -> invoker.handle(event, Segment.ROOT_SEGMENT)).isInstanceOf(UnknownEventException.class);
    }

    @Test
    void oneOfAnotherStreamIs() {
        assertThat(invoker.canHandle(
                        unknown("dev.ross.contracts.notification.NotificationEvent$OfALaterVersion"),
                        Segment.ROOT_SEGMENT))
                .isFalse();
        assertThat(invoker.canHandle(unknown("dev.ross.contracts.valet.ValetEvent$Arrived"), Segment.ROOT_SEGMENT))
                .isFalse();
    }

    private static EventMessage<?> unknown(String type) {
        return new GenericEventMessage<>(new UnknownSerializedType(
                StoredJson.serializer(new UnavailableKeys()),
                new SimpleSerializedObject<>("{}", String.class, type, "1")));
    }

    private static final class SeatingsAlone implements EventHandlerInvoker {
        @Override
        public boolean canHandle(EventMessage<?> event, Segment segment) {
            return canHandleType(event.getPayloadType());
        }

        @Override
        public boolean canHandleType(Class<?> type) {
            return SeatingEvent.class.isAssignableFrom(type);
        }

        @Override
        public void handle(EventMessage<?> event, Segment segment) {}
    }
}
