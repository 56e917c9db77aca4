package dev.ross.query.seating.availability;

import dev.ross.contracts.restaurant.RestaurantId;
import dev.ross.contracts.seating.PartySize;
import dev.ross.contracts.serviceday.DayPage;
import dev.ross.contracts.serviceday.Taken;
import dev.ross.query.platform.mongo.Stored;
import dev.ross.query.platform.room.FreeNear;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads the books of all the restaurants at once. */
@Component
class FreeInTheBooks implements FreeNear {
    private static final Duration NEAR = Duration.ofHours(1);

    private final Days days;
    private final Clock clock;

    FreeInTheBooks(Days days, Clock clock) {
        this.days = days;
        this.clock = clock;
    }

    @Override
    public String screen() {
        return days.screen();
    }

    @Override
    public Map<RestaurantId, List<LocalDateTime>> at(LocalDateTime hour, PartySize party, Collection<House> houses) {
        var open = houses.stream().flatMap(house -> night(house, hour, party)).toList();
        var pages = pagesOf(open);
        var now = clock.instant();
        var free = new HashMap<RestaurantId, List<LocalDateTime>>();
        for (var night : open) free.put(night.house().id(), night.free(pages, hour, party, now));
        free.values().removeIf(List::isEmpty);
        return free;
    }

    private static Stream<Night> night(House house, LocalDateTime hour, PartySize party) {
        return house.rules().schedule().serviceDateOf(hour).stream()
                .map(date -> new Wish(house.id(), date, party))
                .map(wish -> new Night(house, wish, wish.of(house.rules())));
    }

    private Map<String, DayPage> pagesOf(List<Night> open) {
        var keys = open.stream().flatMap(night -> night.keys().stream()).toList();
        if (keys.isEmpty()) return Map.of();
        return days.find(keys).stream().collect(Collectors.toMap(Stored::key, Stored::content));
    }

    /**
     * One service date of a house.
     *
     * @param keys of the books that a stay of that date can stand in
     */
    private record Night(House house, Wish wish, List<String> keys) {
        List<LocalDateTime> free(Map<String, DayPage> pages, LocalDateTime hour, PartySize party, Instant now) {
            var rules = house.rules();
            var book = keys.stream()
                    .map(key -> Objects.requireNonNull(pages.get(key)))
                    .toList();
            var offer = new Offer(rules, Taken.of(book), party, false, now);
            if (offer.never() != null) return List.of();
            var settings = offer.settings();
            return rules.schedule().startsOf(wish.date(), rules.policy().slotMinutes()).stream()
                    .filter(start -> Duration.between(start, hour).abs().compareTo(NEAR) <= 0)
                    .filter(start -> offer.at(start, settings).reason() == null)
                    .toList();
        }
    }
}
