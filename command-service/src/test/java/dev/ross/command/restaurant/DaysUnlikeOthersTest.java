package dev.ross.command.restaurant;

import static dev.ross.command.fixture.StockholmRestaurant.FRIDAY;
import static dev.ross.command.fixture.StockholmRestaurant.NOON;
import static dev.ross.command.fixture.StockholmRestaurant.at;
import static dev.ross.contracts.restaurant.RestaurantRejection.DAY_HAS_PASSED;
import static dev.ross.contracts.restaurant.RestaurantRejection.UNKNOWN_CLOSURE;
import static dev.ross.contracts.restaurant.RestaurantRejection.UNKNOWN_TABLE;
import static dev.ross.contracts.seating.SeatingRejection.OUTSIDE_OPENING_HOURS;

import dev.ross.command.fixture.StockholmRestaurant;
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
import dev.ross.contracts.restaurant.schedule.Closure;
import dev.ross.contracts.restaurant.schedule.ClosureId;
import dev.ross.contracts.restaurant.schedule.OpeningPeriod;
import dev.ross.contracts.restaurant.table.DiningTable.Bookable;
import dev.ross.contracts.restaurant.table.TableCombination;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingCreated;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Closures, special days, another time zone, table combinations: settings that managers rarely change. */
class DaysUnlikeOthersTest {
    private final StockholmRestaurant restaurant = new StockholmRestaurant();
    private final ClosureId closure = new ClosureId(restaurant.id, "c");

    @Test
    void aClosedDayTakesNobodyUntilTheClosureIsLifted() {
        var friday = new Closure(FRIDAY, FRIDAY);
        restaurant
                .given(restaurant.open())
                .when(new ScheduleClosure(restaurant.id, closure, friday, null))
                .expect(new ClosureScheduled(restaurant.id, closure, friday, null, NOON))
                .when(restaurant.request("s", "ada", "2026-11-20T19:00", 2))
                .expectRejection(OUTSIDE_OPENING_HOURS)
                .when(restaurant.request("n", "ada", "2026-11-21T00:30", 2))
                .expectRejection(OUTSIDE_OPENING_HOURS)
                .when(new LiftClosure(restaurant.id, closure))
                .expect(new ClosureLifted(restaurant.id, closure, NOON))
                .when(restaurant.request("s", "ada", "2026-11-20T19:00", 2))
                .happened(SeatingCreated.class);
    }

    @Test
    void aClosureThatIsNotThereIsNotLifted() {
        restaurant
                .given(restaurant.open())
                .when(new LiftClosure(restaurant.id, closure))
                .expectRejection(UNKNOWN_CLOSURE);
    }

    @Test
    void aSpecialDayHasItsOwnServices() {
        var brunch = List.of(new OpeningPeriod(
                FRIDAY.plusDays(1).getDayOfWeek(), LocalTime.parse("11:00"), LocalTime.parse("15:00"), null));
        restaurant
                .given(restaurant.open())
                .when(new SetSpecialDay(restaurant.id, FRIDAY.plusDays(1), brunch))
                .expect(new SpecialDaySet(restaurant.id, FRIDAY.plusDays(1), brunch, NOON))
                .when(restaurant.request("s", "ada", "2026-11-21T19:00", 2))
                .expectRejection(OUTSIDE_OPENING_HOURS)
                .when(restaurant.request("b", "ada", "2026-11-21T11:30", 2))
                .expectId(restaurant.seating("b").toString())
                .when(new LiftSpecialDay(restaurant.id, FRIDAY.plusDays(1)))
                .expect(new SpecialDayLifted(restaurant.id, FRIDAY.plusDays(1), NOON))
                .when(restaurant.request("s", "bea", "2026-11-21T19:00", 2))
                .happened(SeatingCreated.class);
    }

    @Test
    void aDayThatHasPassedIsNotMadeSpecial() {
        restaurant
                .given(restaurant.open())
                .when(new SetSpecialDay(restaurant.id, FRIDAY.minusDays(1), List.of()))
                .expectRejection(DAY_HAS_PASSED)
                .when(new SetSpecialDay(restaurant.id, FRIDAY, List.of()))
                .happened(SpecialDaySet.class);
    }

    @Test
    void anEveningThatRunsPastMidnightMayStillBeChanged() {
        restaurant
                .given(restaurant.open())
                .at(at("2026-11-21T01:00"))
                .when(new SetSpecialDay(restaurant.id, FRIDAY, List.of()))
                .expectRejection(DAY_HAS_PASSED)
                .at(at("2026-11-21T00:59"))
                .when(new SetSpecialDay(restaurant.id, FRIDAY, List.of()))
                .happened(SpecialDaySet.class);
    }

    @Test
    void aClosureThatHasPassedIsNotMade() {
        var yesterday = new Closure(FRIDAY.minusDays(3), FRIDAY.minusDays(1));
        var until = new Closure(FRIDAY.minusDays(3), FRIDAY);
        restaurant
                .given(restaurant.open())
                .when(new ScheduleClosure(restaurant.id, new ClosureId(restaurant.id, "a"), yesterday, null))
                .expectRejection(DAY_HAS_PASSED)
                .when(new ScheduleClosure(restaurant.id, new ClosureId(restaurant.id, "b"), until, null))
                .happened(ClosureScheduled.class);
    }

    @Test
    void anotherZoneIsTakenOnce() {
        var helsinki = ZoneId.of("Europe/Helsinki");
        restaurant
                .given(restaurant.open())
                .when(new ChangeTimeZone(restaurant.id, helsinki))
                .expect(new TimeZoneChanged(restaurant.id, helsinki, NOON))
                .when(new ChangeTimeZone(restaurant.id, helsinki))
                .expectNothing();
    }

    @Test
    void combinationsAreOfTablesThatAreThere() {
        var fine = List.of(new TableCombination(Set.of(restaurant.two, restaurant.four), 5, 6, Bookable.ONLINE));
        var wrong =
                List.of(new TableCombination(Set.of(restaurant.two, restaurant.table("none")), 5, 6, Bookable.ONLINE));
        restaurant
                .given(restaurant.open())
                .when(new SetTableCombinations(restaurant.id, wrong))
                .expectRejection(UNKNOWN_TABLE)
                .when(new SetTableCombinations(restaurant.id, fine))
                .expect(new TableCombinationsSet(restaurant.id, fine, NOON))
                .when(new SetTableCombinations(restaurant.id, fine))
                .expectNothing();
    }
}
