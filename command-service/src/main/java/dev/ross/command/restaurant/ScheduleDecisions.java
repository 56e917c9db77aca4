package dev.ross.command.restaurant;

import static dev.ross.contracts.RejectedException.require;
import static dev.ross.contracts.restaurant.RestaurantRejection.DAY_HAS_PASSED;
import static dev.ross.contracts.restaurant.RestaurantRejection.TOO_MANY_CLOSURES;
import static dev.ross.contracts.restaurant.RestaurantRejection.TOO_MANY_SPECIAL_DAYS;
import static dev.ross.contracts.restaurant.RestaurantRejection.UNKNOWN_CLOSURE;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.ross.contracts.restaurant.RestaurantCommand.LiftClosure;
import dev.ross.contracts.restaurant.RestaurantCommand.LiftSpecialDay;
import dev.ross.contracts.restaurant.RestaurantCommand.ScheduleClosure;
import dev.ross.contracts.restaurant.RestaurantCommand.SetOpeningHours;
import dev.ross.contracts.restaurant.RestaurantCommand.SetSpecialDay;
import dev.ross.contracts.restaurant.RestaurantEvent.ClosureLifted;
import dev.ross.contracts.restaurant.RestaurantEvent.ClosureScheduled;
import dev.ross.contracts.restaurant.RestaurantEvent.OpeningHoursSet;
import dev.ross.contracts.restaurant.RestaurantEvent.SpecialDayLifted;
import dev.ross.contracts.restaurant.RestaurantEvent.SpecialDaySet;
import dev.ross.contracts.restaurant.RestaurantRules;
import dev.ross.contracts.restaurant.schedule.OpeningSchedule.SpecialDay;
import dev.ross.contracts.value.RestaurantId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** Decides when a restaurant is open: its weekly hours, special days and closures. */
record ScheduleDecisions(RestaurantId id, RestaurantRules rules) {
    private static final int SPECIAL_DAYS_AT_MOST = 400;
    private static final int CLOSURES_AT_MOST = 400;

    void decide(SetOpeningHours set, Instant now) {
        if (set.hours().equals(rules.schedule().weekly())) return;
        apply(new OpeningHoursSet(id, set.hours(), now));
    }

    void decide(SetSpecialDay set, Instant now) {
        if (rules.schedule().specialDays().contains(new SpecialDay(set.date(), set.services()))) return;
        requireNotOver(set.date(), now);
        var days = rules.schedule().from(earliestKept(now)).specialDays();
        require(
                days.size() < SPECIAL_DAYS_AT_MOST
                        || days.stream().anyMatch(day -> day.date().equals(set.date())),
                TOO_MANY_SPECIAL_DAYS);
        apply(new SpecialDaySet(id, set.date(), set.services(), now));
    }

    private void requireNotOver(LocalDate date, Instant now) {
        require(!rules.schedule().isOver(date, LocalDateTime.ofInstant(now, rules.timeZone())), DAY_HAS_PASSED);
    }

    void decide(LiftSpecialDay lift, Instant now) {
        if (rules.schedule().specialDay(lift.date()).isPresent()) apply(new SpecialDayLifted(id, lift.date(), now));
    }

    void decide(ScheduleClosure close, Instant now) {
        if (rules.schedule().has(close.closure())) return;
        requireNotOver(close.during().to(), now);
        require(rules.schedule().from(earliestKept(now)).closures().size() < CLOSURES_AT_MOST, TOO_MANY_CLOSURES);
        apply(new ClosureScheduled(id, close.closure(), close.during(), close.reason(), now));
    }

    void decide(LiftClosure lift, Instant now) {
        require(rules.schedule().has(lift.closure()), UNKNOWN_CLOSURE);
        apply(new ClosureLifted(id, lift.closure(), now));
    }

    /** The earliest date of the schedule, as the rules keep it. */
    private LocalDate earliestKept(Instant now) {
        return LocalDate.ofInstant(now, rules.bookZone()).minusDays(8);
    }
}
