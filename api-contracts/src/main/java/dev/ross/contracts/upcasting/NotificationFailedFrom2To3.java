package dev.ross.contracts.upcasting;

import dev.ross.contracts.notification.DeliveryFailure;
import dev.ross.contracts.notification.NotificationEvent.NotificationFailed;
import java.util.Map;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Upcasts a failed mail: replaces the sentence that gave the reason by its code, and adds no seating. */
final class NotificationFailedFrom2To3 extends SingleEventUpcaster {
    private static final String TYPE = NotificationFailed.class.getName();

    /** Each sentence that was ever stored. */
    private static final Map<String, DeliveryFailure> CODES = Map.of(
            "the recipient was erased", DeliveryFailure.ADDRESSEE_ERASED,
            "mail cannot be sent there", DeliveryFailure.NOT_AN_ADDRESS,
            "too many mails to this address today", DeliveryFailure.TOO_MANY_MAILS,
            "the mail server does not take mail for this address", DeliveryFailure.ADDRESS_REFUSED,
            "no longer true, or too late", DeliveryFailure.NO_LONGER_TRUE,
            "could not be mailed for a day", DeliveryFailure.GIVEN_UP);

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation stored) {
        return TYPE.equals(stored.getType().getName())
                && "2".equals(stored.getType().getRevision());
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation stored) {
        return stored.upcastPayload(
                new SimpleSerializedType(TYPE, "3"), JsonNode.class, payload -> withCode((ObjectNode) payload));
    }

    private static JsonNode withCode(ObjectNode failed) {
        var reason = failed.remove("reason").stringValue();
        return failed.put(
                        "failure",
                        CODES.getOrDefault(reason, DeliveryFailure.GIVEN_UP).name())
                .putNull("guestOf");
    }
}
