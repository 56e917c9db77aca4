package dev.ross.saga.platform.axon;

import dev.ross.saga.platform.parking.Unreadable;
import java.util.Map;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.UnknownSerializedType;

/** Tells events that can be read from those that cannot, before any handler is given one. */
final class ReadableEvent {
    private ReadableEvent() {}

    /**
     * Reads all of an event.
     *
     * @throws Unreadable if its payload or metadata is not what it should be, or its type is not known here
     * @throws RuntimeException what was thrown, if the keys are away
     */
    static void check(EventMessage<?> event) {
        if (isOfUnknownType(event)) throw new Unreadable("the type of this event is not known to this release");
        Unreadable.orThrow("the metadata of this event cannot be read", () -> Map.copyOf(event.getMetaData()));
        Unreadable.orThrow("this event cannot be read", event::getPayload);
    }

    static boolean isOfUnknownType(EventMessage<?> event) {
        return event.getPayloadType() == UnknownSerializedType.class;
    }

    /** What is told of an event, nothing if that cannot be read. */
    static Map<String, ?> metaDataOf(EventMessage<?> event) {
        try {
            return event.getMetaData();
        } catch (RuntimeException unreadable) {
            return Map.of();
        }
    }
}
