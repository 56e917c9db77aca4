package dev.ross.saga.platform.history;

import dev.ross.saga.platform.deadletter.UnreadableData;
import java.util.Map;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.UnknownSerializedType;

/** Checks that an event can be read, before any handler receives it. */
public final class EventReadabilityCheck {
    private EventReadabilityCheck() {}

    /**
     * Reads all of an event.
     *
     * @throws UnreadableData if its payload or metadata is invalid, or its type is unknown to this release
     * @throws RuntimeException the original exception, if the keys are away
     */
    public static void check(EventMessage<?> event) {
        if (isOfUnknownType(event)) throw new UnreadableData("the type of this event is not known to this release");
        UnreadableData.orThrow("the metadata of this event cannot be read", () -> Map.copyOf(event.getMetaData()));
        UnreadableData.orThrow("this event cannot be read", event::getPayload);
    }

    public static boolean isOfUnknownType(EventMessage<?> event) {
        return event.getPayloadType() == UnknownSerializedType.class;
    }

    /** Metadata of an event; empty if it cannot be read. */
    public static Map<String, ?> metaDataOf(EventMessage<?> event) {
        try {
            return event.getMetaData();
        } catch (RuntimeException unreadable) {
            return Map.of();
        }
    }
}
