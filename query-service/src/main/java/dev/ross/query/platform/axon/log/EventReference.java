package dev.ross.query.platform.axon.log;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.UnknownSerializedType;

/** Number, stream and type of an event, by which it is found in the log. */
public record EventReference(long number, String stream, String type) {
    public static EventReference of(EventMessage<?> event) {
        var stream = event instanceof DomainEventMessage<?> of ? of.getAggregateIdentifier() : event.getIdentifier();
        return new EventReference(EventNumber.in(event).orElse(-1), stream, typeOf(event));
    }

    /** The name of the payload's type, without deserializing the payload. */
    private static String typeOf(EventMessage<?> event) {
        return event.getPayloadType() == UnknownSerializedType.class
                ? ((UnknownSerializedType) event.getPayload()).serializedType().getName()
                : event.getPayloadType().getName();
    }
}
