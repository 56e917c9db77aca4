package dev.ross.command.till;

import dev.ross.contracts.restaurant.RestaurantRules;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** Tells to which service day money is counted. */
final class TillDay {
    /** How long after closing time the guests of a service still pay. */
    private static final Duration PAYING = Duration.ofHours(2);

    /** Until when, after midnight, money belongs to the day before if no service says otherwise. */
    private static final Duration NIGHT = Duration.ofHours(5);

    private TillDay() {}

    /** The date of the service that is under way or has just closed; outside of services that of the evening before. */
    static LocalDate of(RestaurantRules rules, Instant now) {
        var local = LocalDateTime.ofInstant(now, rules.timeZone());
        return rules.schedule()
                .serviceDateOf(local)
                .or(() -> rules.schedule().serviceDateOf(local.minus(PAYING)))
                .orElse(local.minus(NIGHT).toLocalDate());
    }
}
