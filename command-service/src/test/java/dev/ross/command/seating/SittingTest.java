package dev.ross.command.seating;

import static dev.ross.command.house.Evening.NOON;
import static dev.ross.command.house.Evening.at;
import static dev.ross.contracts.seating.SeatingRejection.IN_THE_PAST;
import static dev.ross.contracts.seating.SeatingRejection.NOT_ACCEPTED;
import static dev.ross.contracts.seating.SeatingRejection.NOT_SEATED;
import static dev.ross.contracts.seating.SeatingRejection.NOT_YET_DUE;
import static dev.ross.contracts.seating.SeatingRejection.NO_TABLE_ASSIGNED;
import static dev.ross.contracts.serviceday.ServiceDayRejection.TABLE_OCCUPIED;
import static dev.ross.contracts.serviceday.ServiceDayRejection.TABLE_TAKEN;

import dev.ross.command.house.Evening;
import dev.ross.command.house.House;
import dev.ross.contracts.customer.CustomerEvent.RequestClosed;
import dev.ross.contracts.customer.CustomerEvent.RequestOpened;
import dev.ross.contracts.restaurant.TableId;
import dev.ross.contracts.seating.Assignment;
import dev.ross.contracts.seating.HailId;
import dev.ross.contracts.seating.HailKind;
import dev.ross.contracts.seating.SeatingCommand.AcceptSeating;
import dev.ross.contracts.seating.SeatingCommand.AssignTable;
import dev.ross.contracts.seating.SeatingCommand.ClaimHail;
import dev.ross.contracts.seating.SeatingCommand.CloseSeating;
import dev.ross.contracts.seating.SeatingCommand.HailServer;
import dev.ross.contracts.seating.SeatingCommand.MarkNoShow;
import dev.ross.contracts.seating.SeatingCommand.SeatGuests;
import dev.ross.contracts.seating.SeatingEvent.GuestsMarkedNoShow;
import dev.ross.contracts.seating.SeatingEvent.GuestsSeated;
import dev.ross.contracts.seating.SeatingEvent.HailClaimed;
import dev.ross.contracts.seating.SeatingEvent.SeatingAccepted;
import dev.ross.contracts.seating.SeatingEvent.SeatingClosed;
import dev.ross.contracts.seating.SeatingEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingEvent.ServerHailed;
import dev.ross.contracts.seating.SeatingEvent.TableAssigned;
import dev.ross.contracts.seating.Side;
import dev.ross.contracts.serviceday.ServiceDayEvent.HoldMoved;
import dev.ross.contracts.serviceday.ServiceDayEvent.HoldReleased;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableHeld;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableOccupied;
import dev.ross.contracts.team.StaffId;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** An accepted party comes, sits, moves and leaves; or does not come. */
class SittingTest {
    private static final String SEVEN = "2026-11-20T19:00";

    private final Evening evening = new Evening();

    @Test
    void aPartySitsAtTheTableItHolds() {
        evening.given(evening.open(), evening.askedAndAccepted("s", SEVEN, 2, evening.two))
                .at(at("2026-11-20T19:05"))
                .when(seat("s"))
                .expect(
                        new RequestClosed(evening.guest("s"), evening.seating("s")),
                        new TableOccupied(evening.day(Evening.FRIDAY), evening.seating("s"), at("2026-11-20T19:05")),
                        new GuestsSeated(evening.seating("s"), Set.of(evening.two), at("2026-11-20T19:05")));
    }

    @Test
    void aVisitIsMadeOfWhatIsAskedAloneFromTheRequestToTheEmptyTable() {
        var hail = HailId.of("h");
        evening.given(evening.open())
                .when(evening.request("s", "s", SEVEN, 2))
                .when(new AcceptSeating(evening.seating("s"), Set.of(), false))
                .expect(SeatingAccepted.class)
                .at(at(SEVEN))
                .when(seat("s"))
                .expect(RequestClosed.class, TableOccupied.class, GuestsSeated.class)
                .when(new HailServer(evening.seating("s"), evening.guest("s"), hail, HailKind.BILL, null))
                .expect(ServerHailed.class)
                .when(new ClaimHail(evening.seating("s"), hail, StaffId.of("sam")))
                .expect(HailClaimed.class)
                .at(at("2026-11-20T20:00"))
                .when(new CloseSeating(evening.seating("s")))
                .expect(HoldReleased.class, SeatingClosed.class)
                .when(evening.request("t", "t", "2026-11-20T21:00", 2))
                .expect(RequestOpened.class, TableHeld.class, SeatingCreated.class, TableAssigned.class);
    }

    @Test
    void aPartySeatedEarlyHoldsItsTableFromThenOn() {
        var stay = evening.stay(SEVEN, 2);
        evening.given(evening.open(), evening.askedAndAccepted("s", SEVEN, 2, evening.two))
                .at(at("2026-11-20T18:30"))
                .when(seat("s"))
                .expect(
                        RequestClosed.class,
                        evening.moved("s", evening.two, at("2026-11-20T18:30"), stay.to(), 2, at("2026-11-20T18:30")),
                        TableOccupied.class,
                        GuestsSeated.class);
    }

    @Test
    void nobodyIsSeatedEarlyIntoAnothersTime() {
        evening.given(
                        evening.open(),
                        evening.askedAndAccepted("s", SEVEN, 2, evening.two),
                        evening.askedAndAccepted("b", "2026-11-20T17:30", 2, evening.two))
                .at(at("2026-11-20T18:59"))
                .when(seat("s"))
                .expectRejection(TABLE_TAKEN);
    }

    @Test
    void nobodyIsSeatedOntoAnOccupiedTable() {
        evening.given(
                        evening.open(),
                        evening.askedAndAccepted("s", SEVEN, 2, evening.two),
                        evening.askedAndAccepted("b", "2026-11-20T17:00", 2, evening.two),
                        evening.seated("b", "2026-11-20T17:00", evening.two))
                .at(at(SEVEN))
                .when(seat("s"))
                .expectRejection(TABLE_OCCUPIED)
                .when(seat("s", evening.four))
                .expect(RequestClosed.class, HoldMoved.class, TableOccupied.class, GuestsSeated.class);
    }

    @Test
    void fourHoursBeforeIsTooEarlyToSit() {
        evening.given(evening.open(), evening.askedAndAccepted("s", SEVEN, 2, evening.two))
                .at(at("2026-11-20T15:00"))
                .when(seat("s"))
                .expectRejection(NOT_YET_DUE);
    }

    @Test
    void aPartyThatComesAfterItsStayIsNotSeatedOnIt() {
        evening.given(evening.open(), evening.askedAndAccepted("s", SEVEN, 2, evening.two))
                .at(evening.stay(SEVEN, 2).to())
                .when(seat("s"))
                .expectRejection(IN_THE_PAST);
    }

    @Test
    void onlyWhoIsAcceptedSits() {
        evening.given(evening.open(), evening.asked("s", SEVEN, 2, evening.two))
                .at(at(SEVEN))
                .when(seat("s"))
                .expectRejection(NOT_ACCEPTED);
    }

    @Test
    void seatingTwiceChangesNothing() {
        sitting().at(at("2026-11-20T19:30")).when(seat("s")).expectNothing();
    }

    @Test
    void aSittingPartyMovesAtOnce() {
        var stay = evening.stay(SEVEN, 2);
        sitting()
                .at(at("2026-11-20T19:30"))
                .when(assign("s", evening.four))
                .expect(
                        evening.moved("s", evening.four, at("2026-11-20T19:30"), stay.to(), 2, stay.from()),
                        new TableAssigned(
                                evening.seating("s"), Set.of(evening.four), Assignment.NAMED, at("2026-11-20T19:30")));
    }

    @Test
    void aSittingPartyDoesNotMoveOntoAnotherThatOverstays() {
        evening.given(
                        evening.open(),
                        evening.askedAndAccepted("s", SEVEN, 2, evening.two),
                        evening.seated("s", SEVEN, evening.two),
                        evening.askedAndAccepted("b", "2026-11-20T17:00", 2, evening.four),
                        evening.seated("b", "2026-11-20T17:00", evening.four))
                .at(at("2026-11-20T19:30"))
                .when(assign("s", evening.four))
                .expectRejection(TABLE_OCCUPIED);
    }

    @Test
    void aTableIsAssignedAheadOfTime() {
        evening.given(evening.open(), evening.asked("s", SEVEN, 2))
                .when(assign("s", evening.four))
                .expect(
                        evening.held("s", evening.stay(SEVEN, 2), 2, evening.four),
                        new TableAssigned(evening.seating("s"), Set.of(evening.four), Assignment.NAMED, NOON));
    }

    @Test
    void assigningTheTableItHasChangesNothing() {
        evening.given(evening.open(), evening.askedAndAccepted("s", SEVEN, 2, evening.two))
                .when(assign("s", evening.two))
                .expectNothing();
    }

    @Test
    void assigningNeedsATable() {
        evening.given(evening.open(), evening.asked("s", SEVEN, 2))
                .when(assign("s"))
                .expectRejection(NO_TABLE_ASSIGNED);
    }

    @Test
    void aTakenTableIsNotAssigned() {
        evening.given(
                        evening.open(),
                        evening.asked("s", SEVEN, 2, evening.two),
                        evening.asked("b", "2026-11-20T20:29", 2, evening.four))
                .when(assign("s", evening.four))
                .expectRejection(TABLE_TAKEN);
    }

    @Test
    void whoHasLeftIsAssignedNoTable() {
        evening.given(
                        evening.open(),
                        evening.askedAndAccepted("s", SEVEN, 2, evening.two),
                        evening.seated("s", SEVEN, evening.two),
                        new HoldReleased(evening.day(Evening.FRIDAY), evening.seating("s")),
                        new SeatingClosed(evening.seating("s"), Side.STAFF, at("2026-11-20T20:00")))
                .when(assign("s", evening.four))
                .expectRejection(NOT_ACCEPTED);
    }

    @Test
    void whoDoesNotComeFreesTheTable() {
        evening.given(evening.open(), evening.askedAndAccepted("s", SEVEN, 2, evening.two))
                .at(at(SEVEN))
                .when(new MarkNoShow(evening.seating("s")))
                .expect(
                        RequestClosed.class,
                        HoldReleased.class,
                        new GuestsMarkedNoShow(evening.seating("s"), at(SEVEN)))
                .when(new MarkNoShow(evening.seating("s")))
                .expectNothing();
    }

    @Test
    void nobodyIsMissedBeforeTheirTime() {
        evening.given(evening.open(), evening.askedAndAccepted("s", SEVEN, 2, evening.two))
                .at(at("2026-11-20T18:59"))
                .when(new MarkNoShow(evening.seating("s")))
                .expectRejection(NOT_YET_DUE);
    }

    @Test
    void whoSitsIsNotMissed() {
        sitting()
                .at(at("2026-11-20T19:30"))
                .when(new MarkNoShow(evening.seating("s")))
                .expectRejection(NOT_ACCEPTED);
    }

    @Test
    void closingFreesTheTable() {
        sitting()
                .at(at("2026-11-20T20:00"))
                .when(new CloseSeating(evening.seating("s")))
                .expect(
                        new HoldReleased(evening.day(Evening.FRIDAY), evening.seating("s")),
                        new SeatingClosed(evening.seating("s"), Side.STAFF, at("2026-11-20T20:00")))
                .when(new CloseSeating(evening.seating("s")))
                .expectNothing();
    }

    @Test
    void onlyWhoSitsLeaves() {
        evening.given(evening.open(), evening.askedAndAccepted("s", SEVEN, 2, evening.two))
                .when(new CloseSeating(evening.seating("s")))
                .expectRejection(NOT_SEATED);
    }

    @Test
    void whoSitsBeyondTheirTimeKeepsTheTableUntilTheyLeave() {
        sitting()
                .at(at("2026-11-20T23:00"))
                .when(new CloseSeating(evening.seating("s")))
                .expect(HoldReleased.class, SeatingClosed.class);
    }

    private House sitting() {
        return evening.given(
                evening.open(),
                evening.askedAndAccepted("s", SEVEN, 2, evening.two),
                evening.seated("s", SEVEN, evening.two));
    }

    private SeatGuests seat(String seating, TableId... tables) {
        return new SeatGuests(evening.seating(seating), Set.of(tables));
    }

    private AssignTable assign(String seating, TableId... tables) {
        return new AssignTable(evening.seating(seating), Set.of(tables), false, false);
    }
}
