package dev.ross.command.restaurant;

import static dev.ross.command.house.Evening.FRIDAY;
import static dev.ross.command.house.Evening.NOON;
import static dev.ross.command.house.Evening.at;
import static dev.ross.contracts.restaurant.RestaurantRejection.DAY_HAS_PASSED;
import static dev.ross.contracts.restaurant.RestaurantRejection.UNKNOWN_CLOSURE;
import static dev.ross.contracts.restaurant.RestaurantRejection.UNKNOWN_TABLE;
import static dev.ross.contracts.seating.SeatingRejection.OUTSIDE_OPENING_HOURS;

import dev.ross.command.house.Evening;
import dev.ross.contracts.restaurant.Closure;
import dev.ross.contracts.restaurant.ClosureId;
import dev.ross.contracts.restaurant.Combination;
import dev.ross.contracts.restaurant.OpeningPeriod;
import dev.ross.contracts.restaurant.RestaurantCommand.ChangeTimeZone;
import dev.ross.contracts.restaurant.RestaurantCommand.LiftClosure;
import dev.ross.contracts.restaurant.RestaurantCommand.LiftSpecialDay;
import dev.ross.contracts.restaurant.RestaurantCommand.ScheduleClosure;
import dev.ross.contracts.restaurant.RestaurantCommand.SetSpecialDay;
import dev.ross.contracts.restaurant.RestaurantCommand.SetTableCombinations;
import dev.ross.contracts.restaurant.RestaurantEvent.ClosureLifted;
import dev.ross.contracts.restaurant.RestaurantEvent.ClosureScheduled;
import dev.ross.contracts.restaurant.RestaurantEvent.SpecialDayLifted;
import dev.ross.contracts.restaurant.RestaurantEvent.SpecialDaySet;
import dev.ross.contracts.restaurant.RestaurantEvent.TableCombinationsSet;
import dev.ross.contracts.restaurant.RestaurantEvent.TimeZoneChanged;
import dev.ross.contracts.restaurant.Table.Bookable;
import dev.ross.contracts.seating.SeatingEvent.SeatingCreated;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Closed days, days with other hours, another zone, tables put together: what managers change seldom. */
class DaysUnlikeOthersTest {
    private final Evening evening = new Evening();
    private final ClosureId closure = new ClosureId(evening.restaurant, "c");

    @Test
    void aClosedDayTakesNobodyUntilTheClosureIsLifted() {
        var friday = new Closure(FRIDAY, FRIDAY);
        evening.given(evening.open())
                .when(new ScheduleClosure(evening.restaurant, closure, friday, null))
                .expect(new ClosureScheduled(evening.restaurant, closure, friday, null, NOON))
                .when(evening.request("s", "ada", "2026-11-20T19:00", 2))
                .expectRejection(OUTSIDE_OPENING_HOURS)
                .when(evening.request("n", "ada", "2026-11-21T00:30", 2))
                .expectRejection(OUTSIDE_OPENING_HOURS)
                .when(new LiftClosure(evening.restaurant, closure))
                .expect(new ClosureLifted(evening.restaurant, closure, NOON))
                .when(evening.request("s", "ada", "2026-11-20T19:00", 2))
                .happened(SeatingCreated.class);
    }

    @Test
    void aClosureThatIsNotThereIsNotLifted() {
        evening.given(evening.open())
                .when(new LiftClosure(evening.restaurant, closure))
                .expectRejection(UNKNOWN_CLOSURE);
    }

    @Test
    void aSpecialDayHasItsOwnServices() {
        var brunch = List.of(new OpeningPeriod(
                FRIDAY.plusDays(1).getDayOfWeek(), LocalTime.parse("11:00"), LocalTime.parse("15:00"), null));
        evening.given(evening.open())
                .when(new SetSpecialDay(evening.restaurant, FRIDAY.plusDays(1), brunch))
                .expect(new SpecialDaySet(evening.restaurant, FRIDAY.plusDays(1), brunch, NOON))
                .when(evening.request("s", "ada", "2026-11-21T19:00", 2))
                .expectRejection(OUTSIDE_OPENING_HOURS)
                .when(evening.request("b", "ada", "2026-11-21T11:30", 2))
                .expectId(evening.seating("b").toString())
                .when(new LiftSpecialDay(evening.restaurant, FRIDAY.plusDays(1)))
                .expect(new SpecialDayLifted(evening.restaurant, FRIDAY.plusDays(1), NOON))
                .when(evening.request("s", "bea", "2026-11-21T19:00", 2))
                .happened(SeatingCreated.class);
    }

    @Test
    void aDayThatHasPassedIsNotMadeSpecial() {
        evening.given(evening.open())
                .when(new SetSpecialDay(evening.restaurant, FRIDAY.minusDays(1), List.of()))
                .expectRejection(DAY_HAS_PASSED)
                .when(new SetSpecialDay(evening.restaurant, FRIDAY, List.of()))
                .happened(SpecialDaySet.class);
    }

    @Test
    void anEveningThatRunsPastMidnightMayStillBeChanged() {
        evening.given(evening.open())
                .at(at("2026-11-21T01:00"))
                .when(new SetSpecialDay(evening.restaurant, FRIDAY, List.of()))
                .expectRejection(DAY_HAS_PASSED)
                .at(at("2026-11-21T00:59"))
                .when(new SetSpecialDay(evening.restaurant, FRIDAY, List.of()))
                .happened(SpecialDaySet.class);
    }

    @Test
    void aClosureThatHasPassedIsNotMade() {
        var yesterday = new Closure(FRIDAY.minusDays(3), FRIDAY.minusDays(1));
        var until = new Closure(FRIDAY.minusDays(3), FRIDAY);
        evening.given(evening.open())
                .when(new ScheduleClosure(evening.restaurant, new ClosureId(evening.restaurant, "a"), yesterday, null))
                .expectRejection(DAY_HAS_PASSED)
                .when(new ScheduleClosure(evening.restaurant, new ClosureId(evening.restaurant, "b"), until, null))
                .happened(ClosureScheduled.class);
    }

    @Test
    void anotherZoneIsTakenOnce() {
        var helsinki = ZoneId.of("Europe/Helsinki");
        evening.given(evening.open())
                .when(new ChangeTimeZone(evening.restaurant, helsinki))
                .expect(new TimeZoneChanged(evening.restaurant, helsinki, NOON))
                .when(new ChangeTimeZone(evening.restaurant, helsinki))
                .expectNothing();
    }

    @Test
    void combinationsAreOfTablesThatAreThere() {
        var fine = List.of(new Combination(Set.of(evening.two, evening.four), 5, 6, Bookable.ONLINE));
        var wrong = List.of(new Combination(Set.of(evening.two, evening.table("none")), 5, 6, Bookable.ONLINE));
        evening.given(evening.open())
                .when(new SetTableCombinations(evening.restaurant, wrong))
                .expectRejection(UNKNOWN_TABLE)
                .when(new SetTableCombinations(evening.restaurant, fine))
                .expect(new TableCombinationsSet(evening.restaurant, fine, NOON))
                .when(new SetTableCombinations(evening.restaurant, fine))
                .expectNothing();
    }
}
