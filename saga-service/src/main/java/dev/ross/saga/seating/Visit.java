package dev.ross.saga.seating;

import dev.ross.contracts.customer.CustomerId;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.seating.GuestContact;
import dev.ross.contracts.seating.PartySize;
import dev.ross.contracts.seating.SeatingEvent.AmendmentRequested;
import dev.ross.contracts.seating.SeatingEvent.SeatingAmended;
import dev.ross.contracts.seating.SeatingEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingEvent.SeatingDeclined;
import dev.ross.contracts.seating.SeatingEvent.SeatingExpired;
import dev.ross.contracts.seating.SeatingId;
import dev.ross.contracts.seating.Stay;
import dev.ross.saga.platform.axon.History;
import dev.ross.saga.platform.directory.Directory;
import java.time.Instant;
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
 * @param answerBy absent where it was accepted at once
 * @param asked when the guest would rather come, while that waits for an answer
 * @param alternatives times that were free when this one could not be had, by the restaurant's clocks
 */
record Visit(
        @Nullable CustomerId customer,
        Personal<GuestContact> guest,
        Stay stay,
        PartySize party,
        @Nullable Instant answerBy,
        @Nullable AmendmentRequested asked,
        List<LocalDateTime> alternatives,
        String restaurant) {
    static Optional<Visit> of(SeatingId seating, History history, Directory directory) {
        var restaurant = directory.restaurantName(seating.restaurant());
        return history.of("seating", seating, Optional.<Visit>empty(), Visit::fold)
                .map(visit -> visit.at(restaurant));
    }

    private static Optional<Visit> fold(Optional<Visit> known, Object event) {
        if (event instanceof SeatingCreated created)
            return Optional.of(new Visit(
                    created.customer(),
                    created.guest(),
                    created.stay(),
                    created.party(),
                    created.answerBy(),
                    null,
                    List.of(),
                    ""));
        return known.map(visit -> visit.after(event));
    }

    private Visit after(Object event) {
        return switch (event) {
            case SeatingAmended amended ->
                new Visit(
                        customer,
                        guest,
                        amended.stay(),
                        amended.party(),
                        amended.answerBy(),
                        null,
                        List.of(),
                        restaurant);
            case AmendmentRequested wish ->
                new Visit(customer, guest, stay, party, wish.answerBy(), wish, alternatives, restaurant);
            case SeatingDeclined declined -> without(declined.alternatives());
            case SeatingExpired expired -> without(expired.alternatives());
            default -> this;
        };
    }

    private Visit without(List<LocalDateTime> others) {
        return new Visit(customer, guest, stay, party, answerBy, null, others, restaurant);
    }

    private Visit at(String name) {
        return new Visit(customer, guest, stay, party, answerBy, asked, alternatives, name);
    }

    /** What a message about it says; nothing personal. */
    Map<String, String> facts() {
        var facts = new LinkedHashMap<String, String>();
        facts.put("restaurant", restaurant);
        facts.put("startsAt", stay.startsAt().toString());
        facts.put("timeZone", stay.timeZone().getId());
        facts.put("partySize", String.valueOf(party.guests()));
        if (answerBy != null) facts.put("answerBy", answerBy.toString());
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
