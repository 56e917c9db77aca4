package dev.ross.contracts.upcasting;

import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Upcasts an event by one revision: adds one field with a default, at any depth. */
final class FieldAddingUpcaster extends SingleEventUpcaster {
    private final String type;
    private final int before;
    private final String[] path;
    private final JsonNode addedValue;

    FieldAddingUpcaster(Class<?> event, String field, JsonNode addedValue) {
        this(event, 1, field, addedValue);
    }

    /**
     * @param before the last revision without the field
     * @param field its name; of a nested one after those of the fields that contain it: {@code payment/part}
     */
    FieldAddingUpcaster(Class<?> event, int before, String field, JsonNode addedValue) {
        this.type = event.getName();
        this.before = before;
        this.path = field.split("/");
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
                new SimpleSerializedType(type, String.valueOf(before + 1)), JsonNode.class, this::withField);
    }

    private JsonNode withField(JsonNode payload) {
        var parent = payload;
        for (var depth = 0; depth < path.length - 1; depth++) parent = parent.get(path[depth]);
        ((ObjectNode) parent).set(path[path.length - 1], addedValue);
        return payload;
    }
}
