package dev.ross.saga.seating;

import dev.ross.contracts.customer.CustomerId;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.seating.GuestContact;
import dev.ross.contracts.seating.PartySize;
import dev.ross.contracts.seating.SeatingEvent.GuestContactChanged;
import dev.ross.contracts.seating.SeatingEvent.SeatingAmended;
import dev.ross.contracts.seating.SeatingEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingEvent.SeatingDeclined;
import dev.ross.contracts.seating.SeatingEvent.SeatingExpired;
import dev.ross.contracts.seating.SeatingId;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.saga.platform.axon.History;
import dev.ross.saga.platform.directory.Directory;
import dev.ross.saga.platform.directory.RestaurantContact;
import dev.ross.saga.platform.message.SeatingSituation;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A seating as far as messages must know it.
 *
 * @param situation where it stands now
 * @param alternatives times that were free when this one could not be had, by the restaurant's clocks
 */
record Visit(
        @Nullable CustomerId customer,
        Personal<GuestContact> guest,
        PartySize party,
        SeatingSituation situation,
        List<LocalDateTime> alternatives,
        RestaurantContact restaurant) {
    static Optional<Visit> of(SeatingId seating, History history, Directory directory) {
        var restaurant = directory.restaurant(seating.restaurant());
        return history.of("seating", seating, Optional.<Visit>empty(), Visit::fold)
                .map(visit -> visit.at(restaurant));
    }

    private static Optional<Visit> fold(Optional<Visit> known, Object event) {
        if (event instanceof SeatingCreated created)
            return Optional.of(new Visit(
                    created.customer(),
                    created.guest(),
                    created.party(),
                    SeatingSituation.of(created),
                    List.of(),
                    RestaurantContact.NONE));
        return known.map(visit -> visit.after(event, visit.situation().after(event)));
    }

    private Visit after(Object event, SeatingSituation now) {
        return switch (event) {
            case GuestContactChanged changed ->
                new Visit(customer, changed.guest(), party, now, alternatives, restaurant);
            case SeatingAmended amended -> new Visit(customer, guest, amended.party(), now, List.of(), restaurant);
            case SeatingDeclined declined ->
                new Visit(customer, guest, party, now, declined.alternatives(), restaurant);
            case SeatingExpired expired -> new Visit(customer, guest, party, now, expired.alternatives(), restaurant);
            default -> new Visit(customer, guest, party, now, alternatives, restaurant);
        };
    }

    private Visit at(RestaurantContact contact) {
        return new Visit(customer, guest, party, situation, alternatives, contact);
    }

    /** What a message about it says; nothing personal. */
    Map<String, String> facts() {
        var facts = new LinkedHashMap<String, String>();
        var stay = situation.stay();
        var answerBy = situation.answerBy();
        var asked = situation.asked();
        facts.put("restaurant", restaurant.name());
        if (restaurant.phone() != null) facts.put("restaurantPhone", restaurant.phone());
        facts.put("startsAt", stay.startsAt().toString());
        facts.put("timeZone", stay.timeZone().getId());
        facts.put("partySize", String.valueOf(party.guests()));
        if (answerBy != null) facts.put("answerBy", answerBy.toString());
        if (situation.status() == SeatingStatus.PENDING) facts.put("pending", "true");
        if (asked != null) {
            facts.put("wishedStart", asked.stay().startsAt().toString());
            facts.put("wishedParty", String.valueOf(asked.party().guests()));
        }
        if (!alternatives.isEmpty())
            facts.put(
                    "alternatives",
                    alternatives.stream().map(LocalDateTime::toString).collect(Collectors.joining(" ")));
        return facts;
    }
}
