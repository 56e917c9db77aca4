package dev.ross.contracts.upcasting;

import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingReinstated;
import java.time.Duration;
import java.time.Instant;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Upcasts a reinstatement to contain an answer-by time: half an hour after it, the earliest at which a reinstated
 * request expired before revision 2.
 */
final class SeatingReinstatedFrom1To2 extends SingleEventUpcaster {
    private static final String TYPE = SeatingReinstated.class.getName();
    private static final Duration AT_LEAST = Duration.ofMinutes(30);

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation stored) {
        return TYPE.equals(stored.getType().getName())
                && "1".equals(stored.getType().getRevision());
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation stored) {
        return stored.upcastPayload(
                new SimpleSerializedType(TYPE, "2"), JsonNode.class, payload -> withAnswerBy((ObjectNode) payload));
    }

    private static JsonNode withAnswerBy(ObjectNode reinstated) {
        var waits = SeatingStatus.PENDING.name().equals(reinstated.get("to").stringValue());
        if (!waits) return reinstated.putNull("answerBy");
        var at = Instant.parse(reinstated.get("at").stringValue());
        return reinstated.put("answerBy", at.plus(AT_LEAST).toString());
    }
}
