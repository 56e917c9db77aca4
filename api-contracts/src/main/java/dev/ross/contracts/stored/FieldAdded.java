package dev.ross.contracts.stored;

import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** From revision 1 to 2 the event came to say one thing more; this is what it meant by not saying it. */
final class FieldAdded extends SingleEventUpcaster {
    private final String type;
    private final String field;
    private final JsonNode meant;

    FieldAdded(Class<?> event, String field, JsonNode meant) {
        this.type = event.getName();
        this.field = field;
        this.meant = meant;
    }

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation stored) {
        return type.equals(stored.getType().getName())
                && "1".equals(stored.getType().getRevision());
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation stored) {
        return stored.upcastPayload(
                new SimpleSerializedType(type, "2"),
                JsonNode.class,
                payload -> ((ObjectNode) payload).set(field, meant));
    }
}
