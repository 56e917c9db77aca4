package dev.ross.saga.seating;

import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.seating.CalendarSequence;
import dev.ross.contracts.seating.GuestContact;
import dev.ross.contracts.seating.SeatingEvent;
import dev.ross.contracts.seating.SeatingRequestEvent.GuestContactChanged;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingAmended;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingDeclined;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingExpired;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.value.CustomerId;
import dev.ross.contracts.value.PartySize;
import dev.ross.contracts.value.SeatingId;
import dev.ross.saga.platform.directory.RestaurantContact;
import dev.ross.saga.platform.directory.RestaurantDirectory;
import dev.ross.saga.platform.history.StreamHistory;
import dev.ross.saga.platform.message.CalendarFacts;
import dev.ross.saga.platform.message.SeatingSituation;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * State of a seating, folded from its events, as far as messages need it.
 *
 * @param situation its present status and times
 * @param calendar its calendar entry
 * @param alternatives times that were free when this one could not be had, by the restaurant's clocks
 */
record SeatingForMessages(
        @Nullable CustomerId customer,
        Personal<GuestContact> guest,
        PartySize party,
        SeatingSituation situation,
        CalendarSequence calendar,
        List<LocalDateTime> alternatives,
        RestaurantContact restaurant) {
    static Optional<SeatingForMessages> of(SeatingId seating, StreamHistory history, RestaurantDirectory directory) {
        var restaurant = directory.restaurant(seating.restaurant());
        return history.of("seating", seating, Optional.<SeatingForMessages>empty(), SeatingForMessages::fold)
                .map(state -> state.at(restaurant));
    }

    private static Optional<SeatingForMessages> fold(Optional<SeatingForMessages> known, Object event) {
        if (event instanceof SeatingCreated created)
            return Optional.of(new SeatingForMessages(
                    created.customer(),
                    created.guest(),
                    created.party(),
                    SeatingSituation.of(created),
                    CalendarSequence.NONE.after(created),
                    List.of(),
                    RestaurantContact.NONE));
        return known.map(state -> state.after(event));
    }

    private SeatingForMessages after(Object event) {
        var now = situation.after(event);
        var entry = event instanceof SeatingEvent one ? calendar.after(one) : calendar;
        return switch (event) {
            case GuestContactChanged changed ->
                new SeatingForMessages(customer, changed.guest(), party, now, entry, alternatives, restaurant);
            case SeatingAmended amended ->
                new SeatingForMessages(customer, guest, amended.party(), now, entry, List.of(), restaurant);
            case SeatingDeclined declined ->
                new SeatingForMessages(customer, guest, party, now, entry, declined.alternatives(), restaurant);
            case SeatingExpired expired ->
                new SeatingForMessages(customer, guest, party, now, entry, expired.alternatives(), restaurant);
            default -> new SeatingForMessages(customer, guest, party, now, entry, alternatives, restaurant);
        };
    }

    private SeatingForMessages at(RestaurantContact contact) {
        return new SeatingForMessages(customer, guest, party, situation, calendar, alternatives, contact);
    }

    /** Facts about it for a message; nothing personal. */
    Map<String, String> facts() {
        var facts = new LinkedHashMap<>(restaurant.facts());
        var stay = situation.stay();
        var answerBy = situation.answerBy();
        var asked = situation.asked();
        facts.put("startsAt", stay.startsAt().toString());
        facts.put("timeZone", stay.timeZone().getId());
        facts.put("partySize", String.valueOf(party.guests()));
        calendar.visit().map(CalendarFacts::of).ifPresent(facts::putAll);
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
