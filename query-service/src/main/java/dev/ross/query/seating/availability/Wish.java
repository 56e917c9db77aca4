package dev.ross.query.seating.availability;

import dev.ross.contracts.restaurant.RestaurantId;
import dev.ross.contracts.restaurant.Rules;
import dev.ross.contracts.seating.PartySize;
import dev.ross.contracts.serviceday.ServiceDayId;
import dev.ross.query.platform.live.Links;
import java.time.LocalDate;
import java.util.List;

/** A party of a size, on a date; it leads to the books of all days that its stay could touch, or a former one's. */
record Wish(RestaurantId restaurant, LocalDate date, PartySize party) implements Links<Rules> {
    @Override
    public List<String> of(Rules rules) {
        var schedule = rules.schedule();
        var starts = schedule.startsOf(date, rules.policy().slotMinutes());
        if (starts.isEmpty()) return List.of();
        var first = starts.getFirst().atZone(rules.timeZone()).withZoneSameInstant(rules.bookZone());
        var last = starts.getLast()
                .atZone(rules.timeZone())
                .plus(rules.policy().turnOf(party))
                .withZoneSameInstant(rules.bookZone());
        var from = earlier(date, first.toLocalDate()).minusDays(1);
        return from.datesUntil(last.toLocalDate().plusDays(1))
                .map(day -> new ServiceDayId(restaurant, day).toString())
                .toList();
    }

    Search asSearch() {
        return new Search(new ServiceDayId(restaurant, date), party);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
