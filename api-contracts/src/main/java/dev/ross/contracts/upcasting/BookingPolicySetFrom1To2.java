package dev.ross.contracts.upcasting;

import dev.ross.contracts.restaurant.RestaurantEvent.BookingPolicySet;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Upcasts a booking policy: its one reminder becomes a list, without one if it was 0; quiet hours are the usual ones. */
final class BookingPolicySetFrom1To2 extends SingleEventUpcaster {
    private static final String TYPE = BookingPolicySet.class.getName();
    private static final String REMIND = "remindBeforeMinutes";

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation stored) {
        return TYPE.equals(stored.getType().getName())
                && "1".equals(stored.getType().getRevision());
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation stored) {
        return stored.upcastPayload(
                new SimpleSerializedType(TYPE, "2"), JsonNode.class, BookingPolicySetFrom1To2::withReminders);
    }

    private static JsonNode withReminders(JsonNode payload) {
        var policy = (ObjectNode) payload.get("policy");
        var minutes = policy.get(REMIND).asInt();
        var reminders = policy.putArray(REMIND);
        if (minutes > 0) reminders.add(minutes);
        policy.putObject("quietHours").put("from", "22:00:00").put("to", "08:00:00");
        return payload;
    }
}
