package dev.ross.saga.notification.template;

import dev.ross.contracts.notification.NotificationTemplate;
import dev.ross.contracts.value.SeatingId;
import dev.ross.platform.template.TextFormat;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Describes a seating in JSON-LD, as mail programs read it to show a reservation (<a
 * href="https://schema.org/FoodEstablishmentReservation">schema.org</a>).
 */
final class ReservationMarkup {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SCHEMA = "https://schema.org";

    private ReservationMarkup() {}

    /**
     * Absent for messages that do not tell a guest whether a seating stands.
     *
     * @param answerLink where the guest can say that they do not come
     */
    static Optional<String> of(
            NotificationTemplate template,
            @Nullable SeatingId seating,
            Map<String, String> facts,
            @Nullable String guest,
            @Nullable String answerLink) {
        var startsAt = facts.get("startsAt");
        var zone = facts.get("timeZone");
        if (seating == null || startsAt == null || zone == null) return Optional.empty();
        return status(template, facts).map(status -> {
            var reservation = new LinkedHashMap<String, Object>();
            reservation.put("@context", SCHEMA);
            reservation.put("@type", "FoodEstablishmentReservation");
            reservation.put("reservationNumber", seating.toString());
            reservation.put("reservationStatus", SCHEMA + "/" + status);
            if (guest != null) reservation.put("underName", thing("Person", guest));
            reservation.put("reservationFor", restaurant(facts));
            reservation.put(
                    "startTime",
                    LocalDateTime.parse(startsAt)
                            .atZone(ZoneId.of(zone))
                            .toOffsetDateTime()
                            .toString());
            reservation.put("partySize", Integer.valueOf(facts.getOrDefault("partySize", "1")));
            if (answerLink != null) reservation.put("modifyReservationUrl", answerLink);
            return JSON.writeValueAsString(reservation).replace("<", "\\u003c"); // it stands in a script element
        });
    }

    private static Optional<String> status(NotificationTemplate template, Map<String, String> facts) {
        return switch (template) {
            case SEATING_ACCEPTED, SEATING_REMINDER, AMENDMENT_REFUSED -> Optional.of("ReservationConfirmed");
            case SEATING_AMENDED ->
                Optional.of(facts.containsKey("pending") ? "ReservationPending" : "ReservationConfirmed");
            case REQUEST_RECEIVED -> Optional.of("ReservationPending");
            case SEATING_CANCELLED, SEATING_DECLINED, SEATING_EXPIRED -> Optional.of("ReservationCancelled");
            default -> Optional.empty();
        };
    }

    private static Map<String, Object> restaurant(Map<String, String> facts) {
        var restaurant = thing("FoodEstablishment", TextFormat.line(facts.getOrDefault("restaurant", "")));
        var address = facts.get("restaurantAddress");
        var phone = facts.get("restaurantPhone");
        if (address != null) restaurant.put("address", TextFormat.line(address));
        if (phone != null) restaurant.put("telephone", phone);
        return restaurant;
    }

    private static Map<String, Object> thing(String type, String name) {
        Map<String, Object> thing = new LinkedHashMap<>();
        thing.put("@type", type);
        thing.put("name", name);
        return thing;
    }
}
