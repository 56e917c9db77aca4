package dev.ross.command.seating;

import static dev.ross.command.fixture.StockholmRestaurant.NOON;
import static dev.ross.command.fixture.StockholmRestaurant.at;
import static dev.ross.contracts.seating.SeatingRejection.IN_THE_PAST;
import static dev.ross.contracts.seating.SeatingRejection.NOT_ACCEPTED;
import static dev.ross.contracts.seating.SeatingRejection.NOT_SEATED;
import static dev.ross.contracts.seating.SeatingRejection.NOT_YET_DUE;
import static dev.ross.contracts.seating.SeatingRejection.NO_TABLE_ASSIGNED;
import static dev.ross.contracts.serviceday.ServiceDayRejection.TABLE_OCCUPIED;
import static dev.ross.contracts.serviceday.ServiceDayRejection.TABLE_TAKEN;

import dev.ross.command.fixture.CommandFixture;
import dev.ross.command.fixture.StockholmRestaurant;
import dev.ross.contracts.customer.CustomerEvent.RequestClosed;
import dev.ross.contracts.customer.CustomerEvent.RequestOpened;
import dev.ross.contracts.seating.ActingSide;
import dev.ross.contracts.seating.HailEvent.HailClaimed;
import dev.ross.contracts.seating.HailEvent.ServerHailed;
import dev.ross.contracts.seating.HailKind;
import dev.ross.contracts.seating.SeatingCommand.AcceptSeating;
import dev.ross.contracts.seating.SeatingCommand.AssignTable;
import dev.ross.contracts.seating.SeatingCommand.ClaimHail;
import dev.ross.contracts.seating.SeatingCommand.CloseSeating;
import dev.ross.contracts.seating.SeatingCommand.HailServer;
import dev.ross.contracts.seating.SeatingCommand.MarkNoShow;
import dev.ross.contracts.seating.SeatingCommand.SeatGuests;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingAccepted;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingTableEvent.GuestsMarkedNoShow;
import dev.ross.contracts.seating.SeatingTableEvent.GuestsSeated;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingClosed;
import dev.ross.contracts.seating.SeatingTableEvent.TableAssigned;
import dev.ross.contracts.seating.TableAssignment;
import dev.ross.contracts.serviceday.ServiceDayEvent.HoldMoved;
import dev.ross.contracts.serviceday.ServiceDayEvent.HoldReleased;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableHeld;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableOccupied;
import dev.ross.contracts.value.HailId;
import dev.ross.contracts.value.Requester;
import dev.ross.contracts.value.StaffId;
import dev.ross.contracts.value.TableId;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** An accepted party is seated, moves and leaves; or does not come. */
class TableServiceDecisionsTest {
    private static final String SEVEN = "2026-11-20T19:00";

    private final StockholmRestaurant restaurant = new StockholmRestaurant();

    @Test
    void aPartySitsAtTheTableItHolds() {
        restaurant
                .given(restaurant.open(), restaurant.askedAndAccepted("s", SEVEN, 2, restaurant.two))
                .at(at("2026-11-20T19:05"))
                .when(seat("s"))
                .expect(
                        new RequestClosed(restaurant.guest("s"), restaurant.seating("s")),
                        new TableOccupied(
                                restaurant.day(StockholmRestaurant.FRIDAY),
                                restaurant.seating("s"),
                                at("2026-11-20T19:05")),
                        new GuestsSeated(restaurant.seating("s"), Set.of(restaurant.two), at("2026-11-20T19:05")));
    }

    @Test
    void aVisitIsMadeOfWhatIsAskedAloneFromTheRequestToTheEmptyTable() {
        var hail = HailId.of("h");
        restaurant
                .given(restaurant.open())
                .when(restaurant.request("s", "s", SEVEN, 2))
                .when(new AcceptSeating(restaurant.seating("s"), Set.of(), false))
                .expect(SeatingAccepted.class)
                .at(at(SEVEN))
                .when(seat("s"))
                .expect(RequestClosed.class, TableOccupied.class, GuestsSeated.class)
                .when(new HailServer(
                        restaurant.seating("s"), Requester.guest(restaurant.guest("s")), hail, HailKind.BILL, null))
                .expect(ServerHailed.class)
                .when(new ClaimHail(restaurant.seating("s"), hail, StaffId.of("sam")))
                .expect(HailClaimed.class)
                .at(at("2026-11-20T20:00"))
                .when(new CloseSeating(restaurant.seating("s")))
                .expect(HoldReleased.class, SeatingClosed.class)
                .when(restaurant.request("t", "t", "2026-11-20T21:00", 2))
                .expect(RequestOpened.class, TableHeld.class, SeatingCreated.class, TableAssigned.class);
    }

    @Test
    void aPartySeatedEarlyHoldsItsTableFromThenOn() {
        var stay = restaurant.stay(SEVEN, 2);
        restaurant
                .given(restaurant.open(), restaurant.askedAndAccepted("s", SEVEN, 2, restaurant.two))
                .at(at("2026-11-20T18:30"))
                .when(seat("s"))
                .expect(
                        RequestClosed.class,
                        restaurant.moved(
                                "s", restaurant.two, at("2026-11-20T18:30"), stay.to(), 2, at("2026-11-20T18:30")),
                        TableOccupied.class,
                        GuestsSeated.class);
    }

    @Test
    void nobodyIsSeatedEarlyIntoAnothersTime() {
        restaurant
                .given(
                        restaurant.open(),
                        restaurant.askedAndAccepted("s", SEVEN, 2, restaurant.two),
                        restaurant.askedAndAccepted("b", "2026-11-20T17:30", 2, restaurant.two))
                .at(at("2026-11-20T18:59"))
                .when(seat("s"))
                .expectRejection(TABLE_TAKEN);
    }

    @Test
    void nobodyIsSeatedOntoAnOccupiedTable() {
        restaurant
                .given(
                        restaurant.open(),
                        restaurant.askedAndAccepted("s", SEVEN, 2, restaurant.two),
                        restaurant.askedAndAccepted("b", "2026-11-20T17:00", 2, restaurant.two),
                        restaurant.seated("b", "2026-11-20T17:00", restaurant.two))
                .at(at(SEVEN))
                .when(seat("s"))
                .expectRejection(TABLE_OCCUPIED)
                .when(seat("s", restaurant.four))
                .expect(RequestClosed.class, HoldMoved.class, TableOccupied.class, GuestsSeated.class);
    }

    @Test
    void fourHoursBeforeIsTooEarlyToSit() {
        restaurant
                .given(restaurant.open(), restaurant.askedAndAccepted("s", SEVEN, 2, restaurant.two))
                .at(at("2026-11-20T15:00"))
                .when(seat("s"))
                .expectRejection(NOT_YET_DUE);
    }

    @Test
    void aPartyThatComesAfterItsStayIsNotSeatedOnIt() {
        restaurant
                .given(restaurant.open(), restaurant.askedAndAccepted("s", SEVEN, 2, restaurant.two))
                .at(restaurant.stay(SEVEN, 2).to())
                .when(seat("s"))
                .expectRejection(IN_THE_PAST);
    }

    @Test
    void onlyWhoIsAcceptedSits() {
        restaurant
                .given(restaurant.open(), restaurant.asked("s", SEVEN, 2, restaurant.two))
                .at(at(SEVEN))
                .when(seat("s"))
                .expectRejection(NOT_ACCEPTED);
    }

    @Test
    void seatingTwiceChangesNothing() {
        seatedParty().at(at("2026-11-20T19:30")).when(seat("s")).expectNothing();
    }

    @Test
    void aSittingPartyMovesAtOnce() {
        var stay = restaurant.stay(SEVEN, 2);
        seatedParty()
                .at(at("2026-11-20T19:30"))
                .when(assign("s", restaurant.four))
                .expect(
                        restaurant.moved("s", restaurant.four, at("2026-11-20T19:30"), stay.to(), 2, stay.from()),
                        new TableAssigned(
                                restaurant.seating("s"),
                                Set.of(restaurant.four),
                                TableAssignment.NAMED,
                                at("2026-11-20T19:30")));
    }

    @Test
    void aSittingPartyDoesNotMoveOntoAnotherThatOverstays() {
        restaurant
                .given(
                        restaurant.open(),
                        restaurant.askedAndAccepted("s", SEVEN, 2, restaurant.two),
                        restaurant.seated("s", SEVEN, restaurant.two),
                        restaurant.askedAndAccepted("b", "2026-11-20T17:00", 2, restaurant.four),
                        restaurant.seated("b", "2026-11-20T17:00", restaurant.four))
                .at(at("2026-11-20T19:30"))
                .when(assign("s", restaurant.four))
                .expectRejection(TABLE_OCCUPIED);
    }

    @Test
    void aTableIsAssignedAheadOfTime() {
        restaurant
                .given(restaurant.open(), restaurant.asked("s", SEVEN, 2))
                .when(assign("s", restaurant.four))
                .expect(
                        restaurant.held("s", restaurant.stay(SEVEN, 2), 2, restaurant.four),
                        new TableAssigned(
                                restaurant.seating("s"), Set.of(restaurant.four), TableAssignment.NAMED, NOON));
    }

    @Test
    void assigningTheTableItHasChangesNothing() {
        restaurant
                .given(restaurant.open(), restaurant.askedAndAccepted("s", SEVEN, 2, restaurant.two))
                .when(assign("s", restaurant.two))
                .expectNothing();
    }

    @Test
    void assigningNeedsATable() {
        restaurant
                .given(restaurant.open(), restaurant.asked("s", SEVEN, 2))
                .when(assign("s"))
                .expectRejection(NO_TABLE_ASSIGNED);
    }

    @Test
    void aTakenTableIsNotAssigned() {
        restaurant
                .given(
                        restaurant.open(),
                        restaurant.asked("s", SEVEN, 2, restaurant.two),
                        restaurant.asked("b", "2026-11-20T20:29", 2, restaurant.four))
                .when(assign("s", restaurant.four))
                .expectRejection(TABLE_TAKEN);
    }

    @Test
    void whoHasLeftIsAssignedNoTable() {
        restaurant
                .given(
                        restaurant.open(),
                        restaurant.askedAndAccepted("s", SEVEN, 2, restaurant.two),
                        restaurant.seated("s", SEVEN, restaurant.two),
                        new HoldReleased(restaurant.day(StockholmRestaurant.FRIDAY), restaurant.seating("s")),
                        new SeatingClosed(restaurant.seating("s"), ActingSide.STAFF, at("2026-11-20T20:00")))
                .when(assign("s", restaurant.four))
                .expectRejection(NOT_ACCEPTED);
    }

    @Test
    void whoDoesNotComeFreesTheTable() {
        restaurant
                .given(restaurant.open(), restaurant.askedAndAccepted("s", SEVEN, 2, restaurant.two))
                .at(at(SEVEN))
                .when(new MarkNoShow(restaurant.seating("s")))
                .expect(
                        RequestClosed.class,
                        HoldReleased.class,
                        new GuestsMarkedNoShow(restaurant.seating("s"), at(SEVEN)))
                .when(new MarkNoShow(restaurant.seating("s")))
                .expectNothing();
    }

    @Test
    void nobodyIsMissedBeforeTheirTime() {
        restaurant
                .given(restaurant.open(), restaurant.askedAndAccepted("s", SEVEN, 2, restaurant.two))
                .at(at("2026-11-20T18:59"))
                .when(new MarkNoShow(restaurant.seating("s")))
                .expectRejection(NOT_YET_DUE);
    }

    @Test
    void whoSitsIsNotMissed() {
        seatedParty()
                .at(at("2026-11-20T19:30"))
                .when(new MarkNoShow(restaurant.seating("s")))
                .expectRejection(NOT_ACCEPTED);
    }

    @Test
    void closingFreesTheTable() {
        seatedParty()
                .at(at("2026-11-20T20:00"))
                .when(new CloseSeating(restaurant.seating("s")))
                .expect(
                        new HoldReleased(restaurant.day(StockholmRestaurant.FRIDAY), restaurant.seating("s")),
                        new SeatingClosed(restaurant.seating("s"), ActingSide.STAFF, at("2026-11-20T20:00")))
                .when(new CloseSeating(restaurant.seating("s")))
                .expectNothing();
    }

    @Test
    void onlyWhoSitsLeaves() {
        restaurant
                .given(restaurant.open(), restaurant.askedAndAccepted("s", SEVEN, 2, restaurant.two))
                .when(new CloseSeating(restaurant.seating("s")))
                .expectRejection(NOT_SEATED);
    }

    @Test
    void whoSitsBeyondTheirTimeKeepsTheTableUntilTheyLeave() {
        seatedParty()
                .at(at("2026-11-20T23:00"))
                .when(new CloseSeating(restaurant.seating("s")))
                .expect(HoldReleased.class, SeatingClosed.class);
    }

    private CommandFixture seatedParty() {
        return restaurant.given(
                restaurant.open(),
                restaurant.askedAndAccepted("s", SEVEN, 2, restaurant.two),
                restaurant.seated("s", SEVEN, restaurant.two));
    }

    private SeatGuests seat(String seating, TableId... tables) {
        return new SeatGuests(restaurant.seating(seating), Set.of(tables));
    }

    private AssignTable assign(String seating, TableId... tables) {
        return new AssignTable(restaurant.seating(seating), Set.of(tables), false, false);
    }
}
