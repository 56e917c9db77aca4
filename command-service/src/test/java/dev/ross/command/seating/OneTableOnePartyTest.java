package dev.ross.command.seating;

import static dev.ross.command.fixture.StockholmRestaurant.NOON;
import static dev.ross.command.fixture.StockholmRestaurant.at;
import static dev.ross.contracts.serviceday.ServiceDayRejection.TABLE_OCCUPIED;
import static dev.ross.contracts.serviceday.ServiceDayRejection.TABLE_TAKEN;

import dev.ross.command.fixture.CommandFixture;
import dev.ross.command.fixture.StockholmRestaurant;
import dev.ross.contracts.customer.CustomerEvent.RequestClosed;
import dev.ross.contracts.seating.SeatingCommand.AcceptSeating;
import dev.ross.contracts.seating.SeatingCommand.AssignTable;
import dev.ross.contracts.seating.SeatingCommand.CancelSeating;
import dev.ross.contracts.seating.SeatingCommand.CreateWalkIn;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingAccepted;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingCancelled;
import dev.ross.contracts.seating.SeatingTableEvent.TableAssigned;
import dev.ross.contracts.serviceday.ServiceDayEvent.HoldReleased;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableHeld;
import dev.ross.contracts.value.PartySize;
import dev.ross.contracts.value.Requester;
import dev.ross.contracts.value.TableId;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Two parties never hold one table at one time, however their stays overlap. */
class OneTableOnePartyTest {
    private final StockholmRestaurant restaurant = new StockholmRestaurant();

    @Test
    void aLongStayThatContainsAShortOneIsRefused() {
        taken("2026-11-20T19:30", 2).when(accept("2026-11-20T18:00", 8)).expectRejection(TABLE_TAKEN);
    }

    @Test
    void aShortStayWithinALongOneIsRefused() {
        taken("2026-11-20T18:00", 8).when(accept("2026-11-20T19:00", 2)).expectRejection(TABLE_TAKEN);
    }

    @Test
    void aSecondPartyOneMinuteLaterIsRefused() {
        taken("2026-11-20T19:00", 4).when(accept("2026-11-20T19:01", 4)).expectRejection(TABLE_TAKEN);
    }

    @Test
    void aSecondPartyAtTheSameTimeIsRefused() {
        taken("2026-11-20T19:00", 4).when(accept("2026-11-20T19:00", 4)).expectRejection(TABLE_TAKEN);
    }

    @Test
    void aSecondPartyThatComesAMinuteBeforeTheFirstLeavesIsRefused() {
        taken("2026-11-20T19:00", 4).when(accept("2026-11-20T20:59", 4)).expectRejection(TABLE_TAKEN);
    }

    @Test
    void aSecondPartyMayComeAsTheFirstLeaves() {
        taken("2026-11-20T19:00", 4)
                .when(accept("2026-11-20T21:00", 4))
                .expect(TableHeld.class, TableAssigned.class, SeatingAccepted.class);
    }

    @Test
    void aSecondPartyMayLeaveAsTheFirstComes() {
        taken("2026-11-20T19:00", 4)
                .when(accept("2026-11-20T17:00", 4))
                .expect(TableHeld.class, TableAssigned.class, SeatingAccepted.class);
    }

    @Test
    void anotherTableIsAnotherMatter() {
        taken("2026-11-20T19:00", 4)
                .when(accept("2026-11-20T19:00", 4, restaurant.four))
                .expect(TableHeld.class, TableAssigned.class, SeatingAccepted.class);
    }

    @Test
    void aTableTakenInACombinationIsTaken() {
        restaurant
                .given(
                        restaurant.open(),
                        restaurant.asked("b", "2026-11-20T19:00", 6, restaurant.two, restaurant.four),
                        restaurant.asked("s", "2026-11-20T20:00", 2))
                .when(new AcceptSeating(restaurant.seating("s"), Set.of(restaurant.four), false))
                .expectRejection(TABLE_TAKEN);
    }

    @Test
    void aCancelledSeatingDoesNotBlock() {
        taken("2026-11-20T19:00", 4)
                .when(new CancelSeating(restaurant.seating("b"), Requester.staff(), null))
                .expect(RequestClosed.class, HoldReleased.class, SeatingCancelled.class)
                .when(accept("2026-11-20T19:00", 4))
                .expect(TableHeld.class, TableAssigned.class, SeatingAccepted.class);
    }

    @Test
    void aSittingPartyIsNotMovedOntoOneThatWalkedInAfterMidnight() {
        var walkedIn = at("2026-11-21T01:30");
        restaurant
                .given(
                        restaurant.open(),
                        restaurant.askedAndAccepted("s", "2026-11-20T21:00", 2, restaurant.two),
                        restaurant.seated("s", "2026-11-20T21:00", restaurant.two))
                .at(walkedIn)
                .when(new CreateWalkIn(restaurant.seating("w"), null, PartySize.of(2), Set.of(restaurant.four), null))
                .at(at("2026-11-21T02:00"))
                .when(new AssignTable(restaurant.seating("s"), Set.of(restaurant.four), false, false))
                .expectRejection(TABLE_OCCUPIED);
    }

    private CommandFixture taken(String local, int party) {
        return restaurant.given(restaurant.open(), restaurant.askedAndAccepted("b", local, party, restaurant.big));
    }

    private AcceptSeating accept(String local, int party) {
        return accept(local, party, restaurant.big);
    }

    private AcceptSeating accept(String local, int party, TableId table) {
        restaurant.given(restaurant.asked("s", local, party)).at(NOON);
        return new AcceptSeating(restaurant.seating("s"), Set.of(table), false);
    }
}
