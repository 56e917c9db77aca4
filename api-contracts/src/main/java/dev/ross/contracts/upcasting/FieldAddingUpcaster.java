package dev.ross.contracts.upcasting;

import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Upcasts an event by one revision: adds one field with a default. */
final class FieldAddingUpcaster extends SingleEventUpcaster {
    private final String type;
    private final int before;
    private final String field;
    private final JsonNode addedValue;

    FieldAddingUpcaster(Class<?> event, String field, JsonNode addedValue) {
        this(event, 1, field, addedValue);
    }

    /**
     * @param before the last revision without the field
     */
    FieldAddingUpcaster(Class<?> event, int before, String field, JsonNode addedValue) {
        this.type = event.getName();
        this.before = before;
        this.field = field;
        this.addedValue = addedValue;
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
                payload -> ((ObjectNode) payload).set(field, addedValue));
    }
}
