package dev.ross.saga.seating;

import dev.ross.contracts.customer.CustomerId;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.restaurant.RestaurantEvent.ProfileChanged;
import dev.ross.contracts.restaurant.RestaurantEvent.RestaurantRegistered;
import dev.ross.contracts.seating.GuestContact;
import dev.ross.contracts.seating.PartySize;
import dev.ross.contracts.seating.SeatingEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingId;
import dev.ross.contracts.seating.Stay;
import dev.ross.saga.platform.axon.History;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A seating as far as messages must know it.
 *
 * @param answerBy absent where it was accepted at once
 */
record Visit(
        @Nullable CustomerId customer,
        Personal<GuestContact> guest,
        Stay stay,
        PartySize party,
        @Nullable Instant answerBy,
        String restaurant) {
    static Optional<Visit> of(SeatingId seating, History history) {
        var restaurant = history.of("restaurant", seating.restaurant(), "", Visit::name);
        return history.of("seating", seating, Optional.<SeatingCreated>empty(), Visit::creation)
                .map(created -> new Visit(
                        created.customer(),
                        created.guest(),
                        created.stay(),
                        created.party(),
                        created.answerBy(),
                        restaurant));
    }

    private static Optional<SeatingCreated> creation(Optional<SeatingCreated> known, Object event) {
        return event instanceof SeatingCreated created ? Optional.of(created) : known;
    }

    private static String name(String known, Object event) {
        if (event instanceof RestaurantRegistered registered)
            return registered.profile().name();
        return event instanceof ProfileChanged changed ? changed.profile().name() : known;
    }

    /** What a message about it says; nothing personal. */
    Map<String, String> facts() {
        var facts = new LinkedHashMap<String, String>();
        facts.put("restaurant", restaurant);
        facts.put("startsAt", stay.startsAt().toString());
        facts.put("timeZone", stay.timeZone().getId());
        facts.put("partySize", String.valueOf(party.guests()));
        if (answerBy != null) facts.put("answerBy", answerBy.toString());
        return facts;
    }
}
