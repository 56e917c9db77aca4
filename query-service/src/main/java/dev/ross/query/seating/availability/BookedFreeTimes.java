package dev.ross.query.seating.availability;

import dev.ross.contracts.serviceday.DayBookPage;
import dev.ross.contracts.serviceday.TableOccupancy;
import dev.ross.contracts.value.PartySize;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.query.platform.mongo.document.ViewDocument;
import dev.ross.query.platform.room.NearbyAvailability;
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

/** Finds free times in the books of several restaurants, with one query for all of them. */
@Component
class BookedFreeTimes implements NearbyAvailability {
    private static final Duration NEAR = Duration.ofHours(1);

    private final AvailabilityDayStore days;
    private final Clock clock;

    BookedFreeTimes(AvailabilityDayStore days, Clock clock) {
        this.days = days;
        this.clock = clock;
    }

    @Override
    public String screen() {
        return days.screen();
    }

    @Override
    public Map<RestaurantId, List<LocalDateTime>> at(
            LocalDateTime hour, PartySize party, Collection<Candidate> candidates) {
        var candidateDays = candidates.stream()
                .flatMap(candidate -> daysOf(candidate, hour, party))
                .toList();
        var pages = pagesOf(candidateDays);
        var now = clock.instant();
        var free = new HashMap<RestaurantId, List<LocalDateTime>>();
        for (var day : candidateDays) free.put(day.candidate().id(), day.free(pages, hour, party, now));
        free.values().removeIf(List::isEmpty);
        return free;
    }

    private static Stream<CandidateDay> daysOf(Candidate candidate, LocalDateTime hour, PartySize party) {
        return candidate.rules().schedule().serviceDateOf(hour).stream()
                .map(date -> new AvailabilityQuery(candidate.id(), date, party))
                .map(query -> new CandidateDay(candidate, query, query.of(candidate.rules())));
    }

    private Map<String, DayBookPage> pagesOf(List<CandidateDay> candidateDays) {
        var keys = candidateDays.stream().flatMap(day -> day.keys().stream()).toList();
        if (keys.isEmpty()) return Map.of();
        return days.find(keys).stream().collect(Collectors.toMap(ViewDocument::key, ViewDocument::content));
    }

    /**
     * One service date of a restaurant.
     *
     * @param keys of the books that may contain a stay of that date
     */
    private record CandidateDay(Candidate candidate, AvailabilityQuery query, List<String> keys) {
        List<LocalDateTime> free(Map<String, DayBookPage> pages, LocalDateTime hour, PartySize party, Instant now) {
            var rules = candidate.rules();
            var book = keys.stream()
                    .map(key -> Objects.requireNonNull(pages.get(key)))
                    .toList();
            var offer = new TableOffer(rules, TableOccupancy.of(book), party, false, now);
            if (offer.never() != null) return List.of();
            var options = offer.options();
            return rules
                    .schedule()
                    .startsOf(query.date(), rules.policy().limits().slotMinutes())
                    .stream()
                    .filter(start -> Duration.between(start, hour).abs().compareTo(NEAR) <= 0)
                    .filter(start -> offer.at(start, options).reason() == null)
                    .toList();
        }
    }
}
