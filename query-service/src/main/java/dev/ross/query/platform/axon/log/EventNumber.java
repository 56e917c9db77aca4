package dev.ross.query.platform.axon.log;

import java.util.Map;
import java.util.OptionalLong;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.Message;

/** Number of an event in the log: metadata that is added to the event on its way to the handlers and never stored. */
public final class EventNumber {
    private static final String KEY = "ross.number";

    private EventNumber() {}

    /** The same event, with its number. */
    public static TrackedEventMessage<?> add(TrackedEventMessage<?> event, long number) {
        return (TrackedEventMessage<?>) event.andMetaData(Map.of(KEY, number));
    }

    /** The number that was added to the message, if any. */
    static OptionalLong in(Message<?> message) {
        return message.getMetaData().get(KEY) instanceof Long number ? OptionalLong.of(number) : OptionalLong.empty();
    }
}
