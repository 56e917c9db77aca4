package dev.ross.contracts.upcasting;

import dev.ross.contracts.seating.SeatingTableEvent.SeatingReinstated;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Upcasts a reinstatement: adds a null planned stay and a null late time. */
final class SeatingReinstatedFrom2To3 extends SingleEventUpcaster {
    private static final String TYPE = SeatingReinstated.class.getName();

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation stored) {
        return TYPE.equals(stored.getType().getName())
                && "2".equals(stored.getType().getRevision());
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation stored) {
        return stored.upcastPayload(
                new SimpleSerializedType(TYPE, "3"),
                JsonNode.class,
                payload -> ((ObjectNode) payload).putNull("stay").putNull("lateAt"));
    }
}
