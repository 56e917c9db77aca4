package dev.ross.query.platform.axon;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.UnknownSerializedType;

/** Number, stream and type of an event, by which it is found in the log. */
public record EventReference(long number, String stream, String type) {
    static EventReference of(EventMessage<?> event) {
        var number = event.getMetaData().get(NumberedEvents.NUMBER) instanceof Long known ? known : -1;
        var stream = event instanceof DomainEventMessage<?> of ? of.getAggregateIdentifier() : event.getIdentifier();
        return new EventReference(number, stream, typeOf(event));
    }

    /** The name of the payload's type, without deserializing the payload. */
    private static String typeOf(EventMessage<?> event) {
        return event.getPayloadType() == UnknownSerializedType.class
                ? ((UnknownSerializedType) event.getPayload()).serializedType().getName()
                : event.getPayloadType().getName();
    }
}
