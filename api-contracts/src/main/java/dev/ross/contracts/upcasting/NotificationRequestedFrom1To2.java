package dev.ross.contracts.upcasting;

import dev.ross.contracts.notification.NotificationEvent.NotificationRequested;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Upcasts a message to one recipient to a message with a list of addressees that holds this one. */
final class NotificationRequestedFrom1To2 extends SingleEventUpcaster {
    /** The id of the only addressee of a message of revision 1, in the later events of that message too. */
    static final String ONLY_ADDRESSEE = "recipient";

    private static final String TYPE = NotificationRequested.class.getName();

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation stored) {
        return TYPE.equals(stored.getType().getName())
                && "1".equals(stored.getType().getRevision());
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation stored) {
        return stored.upcastPayload(
                new SimpleSerializedType(TYPE, "2"), JsonNode.class, payload -> withAddressees((ObjectNode) payload));
    }

    private static JsonNode withAddressees(ObjectNode requested) {
        var recipient = requested.remove("recipient");
        requested
                .putArray("addressees")
                .addObject()
                .put("id", ONLY_ADDRESSEE)
                .put("verified", true)
                .set("recipient", recipient);
        return requested;
    }
}
