package dev.ross.contracts.stored;

import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** From one revision to the next an event came to say one thing more; this is what it meant by not saying it. */
final class FieldAdded extends SingleEventUpcaster {
    private final String type;
    private final int before;
    private final String field;
    private final JsonNode meant;

    FieldAdded(Class<?> event, String field, JsonNode meant) {
        this(event, 1, field, meant);
    }

    /**
     * @param before the last revision without the field
     */
    FieldAdded(Class<?> event, int before, String field, JsonNode meant) {
        this.type = event.getName();
        this.before = before;
        this.field = field;
        this.meant = meant;
    }

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation stored) {
        return type.equals(stored.getType().getName())
                && String.valueOf(before).equals(stored.getType().getRevision());
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation stored) {
        return stored.upcastPayload(
                new SimpleSerializedType(type, String.valueOf(before + 1)),
                JsonNode.class,
                payload -> ((ObjectNode) payload).set(field, meant));
    }
}
