package dev.ross.query.seating.availability;

import dev.ross.contracts.restaurant.RestaurantRules;
import dev.ross.contracts.serviceday.ServiceDayId;
import dev.ross.contracts.value.PartySize;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.query.platform.live.DocumentLinks;
import java.time.LocalDate;
import java.util.List;

/**
 * A query for free times: a party size on a date. Links to the books of all days that the stay, or an earlier stay
 * reaching into it, could touch.
 */
record AvailabilityQuery(RestaurantId restaurant, LocalDate date, PartySize party)
        implements DocumentLinks<RestaurantRules> {
    @Override
    public List<String> of(RestaurantRules rules) {
        var schedule = rules.schedule();
        var starts = schedule.startsOf(date, rules.policy().limits().slotMinutes());
        if (starts.isEmpty()) return List.of();
        var first = starts.getFirst().atZone(rules.timeZone()).withZoneSameInstant(rules.bookZone());
        var last = starts.getLast()
                .atZone(rules.timeZone())
                .plus(rules.policy().limits().turnOf(party))
                .withZoneSameInstant(rules.bookZone());
        var from = earlier(date, first.toLocalDate()).minusDays(1);
        return from.datesUntil(last.toLocalDate().plusDays(1))
                .map(day -> new ServiceDayId(restaurant, day).toString())
                .toList();
    }

    DeniedSearch asSearch() {
        return new DeniedSearch(new ServiceDayId(restaurant, date), party);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
