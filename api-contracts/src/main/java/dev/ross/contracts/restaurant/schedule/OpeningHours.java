package dev.ross.contracts.restaurant.schedule;

import dev.ross.contracts.AtMost;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The weekly opening hours of a restaurant. */
public record OpeningHours(@AtMost(50) List<OpeningPeriod> weekly) {
    /** Never open. */
    public static final OpeningHours NONE = new OpeningHours(List.of());

    public OpeningHours {
        weekly = List.copyOf(weekly);
        if (weekly.size() > 50) throw new IllegalArgumentException("a week has at most 50 services");
    }

    /** The service date of a party starting then: yesterday's, after midnight; empty if the restaurant is closed. */
    public Optional<LocalDate> serviceDateOf(LocalDateTime startsAt) {
        var today = startsAt.toLocalDate();
        return Stream.of(today.minusDays(1), today)
                .filter(date -> weekly.stream().anyMatch(period -> period.admits(date, startsAt)))
                .findFirst();
    }
}
