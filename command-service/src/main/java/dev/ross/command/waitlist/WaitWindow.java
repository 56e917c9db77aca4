package dev.ross.command.waitlist;

import static dev.ross.contracts.RejectedException.require;
import static dev.ross.contracts.seating.SeatingRejection.IN_THE_PAST;
import static dev.ross.contracts.seating.SeatingRejection.OUTSIDE_OPENING_HOURS;
import static dev.ross.contracts.seating.SeatingRejection.TOO_FAR_AHEAD;
import static dev.ross.contracts.waitlist.WaitlistRejection.WAIT_TOO_LONG;

import dev.ross.contracts.restaurant.RestaurantRules;
import dev.ross.contracts.waitlist.WaitlistCommand.JoinWaitlist;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * The time in which a waiting party would come, local to the restaurant; after midnight, of a service that lasts until
 * then, is the next day.
 */
record WaitWindow(LocalDateTime from, LocalDateTime to) {
    /** The longest wait that ends after midnight: if it ends before it begins, a longer one is a mistake. */
    private static final Duration LONGEST_NIGHT = Duration.ofHours(12);

    /**
     * @throws RejectedException if that cannot be waited for
     */
    static WaitWindow of(JoinWaitlist join, RestaurantRules rules, Instant now) {
        var service = join.list().date();
        var window = onDay(join, service);
        var starts = rules.schedule().startsOf(service, rules.policy().limits().slotMinutes());
        var reachable = starts.stream().anyMatch(window::has) ? window : window.aDayLater();
        require(starts.stream().anyMatch(reachable::has), OUTSIDE_OPENING_HOURS);
        require(reachable.to().atZone(rules.timeZone()).toInstant().isAfter(now), IN_THE_PAST);
        var horizon = now.atZone(rules.timeZone())
                .toLocalDate()
                .plusDays(rules.policy().limits().horizonDays());
        require(!service.isAfter(horizon), TOO_FAR_AHEAD);
        return reachable;
    }

    private static WaitWindow onDay(JoinWaitlist join, LocalDate service) {
        var from = service.atTime(join.from());
        var sameDay = service.atTime(join.to());
        if (!sameDay.isBefore(from)) return new WaitWindow(from, sameDay);
        require(!sameDay.plusDays(1).isAfter(from.plus(LONGEST_NIGHT)), WAIT_TOO_LONG);
        return new WaitWindow(from, sameDay.plusDays(1));
    }

    private WaitWindow aDayLater() {
        return new WaitWindow(from.plusDays(1), to.plusDays(1));
    }

    private boolean has(LocalDateTime start) {
        return !start.isBefore(from) && !start.isAfter(to);
    }
}
