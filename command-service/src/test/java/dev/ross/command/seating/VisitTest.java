package dev.ross.command.seating;

import static dev.ross.contracts.restaurant.RestaurantRejection.UNKNOWN_TABLE;
import static dev.ross.contracts.seating.SeatingRejection.CANCEL_CUTOFF_PASSED;
import static dev.ross.contracts.seating.SeatingRejection.NOT_ACCEPTED;
import static dev.ross.contracts.seating.SeatingRejection.NOT_CANCELLABLE;
import static dev.ross.contracts.seating.SeatingRejection.NOT_PENDING;
import static dev.ross.contracts.seating.SeatingRejection.NOT_REINSTATABLE;
import static dev.ross.contracts.seating.SeatingRejection.NOT_SEATED;
import static dev.ross.contracts.seating.SeatingRejection.NOT_YET_DUE;
import static dev.ross.contracts.seating.SeatingRejection.NO_TABLE_ASSIGNED;
import static dev.ross.contracts.seating.SeatingRejection.REINSTATEMENT_TOO_LATE;
import static dev.ross.contracts.seating.SeatingRejection.UNKNOWN_SEATING;
import static dev.ross.contracts.serviceday.ServiceDayRejection.TABLE_OCCUPIED;
import static dev.ross.contracts.serviceday.ServiceDayRejection.TABLE_TAKEN;
import static dev.ross.contracts.serviceday.ServiceDayRejection.TABLE_TOO_SMALL;

import dev.ross.command.house.House;
import dev.ross.command.house.Some;
import dev.ross.contracts.HouseRejection;
import dev.ross.contracts.customer.CustomerEvent.RequestClosed;
import dev.ross.contracts.customer.CustomerEvent.RequestOpened;
import dev.ross.contracts.customer.CustomerId;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.restaurant.BookingPolicy.Confirmation;
import dev.ross.contracts.restaurant.BookingPolicy.OnNoAnswer;
import dev.ross.contracts.restaurant.TableId;
import dev.ross.contracts.seating.PartySize;
import dev.ross.contracts.seating.SeatingCommand.AcceptSeating;
import dev.ross.contracts.seating.SeatingCommand.AssignTable;
import dev.ross.contracts.seating.SeatingCommand.BookSeating;
import dev.ross.contracts.seating.SeatingCommand.CancelSeating;
import dev.ross.contracts.seating.SeatingCommand.CloseSeating;
import dev.ross.contracts.seating.SeatingCommand.CreateWalkIn;
import dev.ross.contracts.seating.SeatingCommand.DeclineSeating;
import dev.ross.contracts.seating.SeatingCommand.EndWaiting;
import dev.ross.contracts.seating.SeatingCommand.MarkNoShow;
import dev.ross.contracts.seating.SeatingCommand.Reinstate;
import dev.ross.contracts.seating.SeatingCommand.SeatGuests;
import dev.ross.contracts.seating.SeatingEvent.GuestsMarkedNoShow;
import dev.ross.contracts.seating.SeatingEvent.GuestsSeated;
import dev.ross.contracts.seating.SeatingEvent.SeatingAccepted;
import dev.ross.contracts.seating.SeatingEvent.SeatingCancelled;
import dev.ross.contracts.seating.SeatingEvent.SeatingClosed;
import dev.ross.contracts.seating.SeatingEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingEvent.SeatingDeclined;
import dev.ross.contracts.seating.SeatingEvent.SeatingExpired;
import dev.ross.contracts.seating.SeatingEvent.SeatingReinstated;
import dev.ross.contracts.seating.SeatingEvent.TableAssigned;
import dev.ross.contracts.seating.SeatingEvent.WalkInCreated;
import dev.ross.contracts.seating.SeatingId;
import dev.ross.contracts.seating.Side;
import dev.ross.contracts.seating.Source;
import dev.ross.contracts.serviceday.ServiceDayEvent.HoldMoved;
import dev.ross.contracts.serviceday.ServiceDayEvent.HoldReleased;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableHeld;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableOccupied;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableVacated;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VisitTest {
    private static final Duration UNTIL_IT_BEGINS = Duration.ofHours(30);

    private final Some some = new Some();
    private final SeatingId visit = some.seating("s1");
    private final House house = new House();

    private House requested() {
        return house.given(some.open()).when(some.request("s1", "2026-11-24T19:00", 2));
    }

    private House accepted() {
        return requested().when(new AcceptSeating(visit, Set.of()));
    }

    private House seated() {
        return accepted().later(UNTIL_IT_BEGINS).when(new SeatGuests(visit, Set.of()));
    }

    private Reinstate reinstate(boolean byManager) {
        return new Reinstate(visit, Personal.of(Subject.visit(visit.toString()), "by mistake"), byManager);
    }

    @Test
    void isAcceptedAtTheTableItHolds() {
        requested()
                .when(new AcceptSeating(visit, Set.of()))
                .expect(new SeatingAccepted(visit, Side.STAFF, House.NOW))
                .when(new AcceptSeating(visit, Set.of()))
                .expectNothing();
    }

    @Test
    void isAcceptedAtAnotherTableIfStaffSaySo() {
        requested()
                .when(new AcceptSeating(visit, Set.of(some.four)))
                .expectKinds(HoldMoved.class, TableAssigned.class, SeatingAccepted.class);
    }

    @Test
    void isNotAcceptedAtATableThatIsNotThereOrTooSmall() {
        house.given(some.open()).when(some.request("s1", "2026-11-24T19:00", 4));
        house.when(new AcceptSeating(visit, Set.of(some.table("nowhere")))).expectRejection(UNKNOWN_TABLE);
        house.when(new AcceptSeating(visit, Set.of(some.two))).expectRejection(TABLE_TOO_SMALL);
    }

    @Test
    void twoRequestsForOneTableAreNotBothAccepted() {
        house.given(some.open(some.policy(Confirmation.MANUAL, false, OnNoAnswer.EXPIRE)))
                .when(some.request("s1", "2026-11-24T19:00", 2))
                .when(some.request("s2", CustomerId.of("other-" + some.restaurant), "2026-11-24T20:00", 2))
                .when(new AcceptSeating(visit, Set.of(some.two)))
                .when(new AcceptSeating(some.seating("s2"), Set.of(some.two)))
                .expectRejection(TABLE_TAKEN);
    }

    @Test
    void isDeclinedAndLetsTheTableGo() {
        requested()
                .when(new DeclineSeating(visit, null))
                .expectKinds(RequestClosed.class, HoldReleased.class, SeatingDeclined.class)
                .when(new AcceptSeating(visit, Set.of()))
                .expectRejection(NOT_PENDING);
    }

    @Test
    void isCancelledByItsGuestAndBlocksNobody() {
        accepted()
                .when(new CancelSeating(visit, some.guest, null))
                .expectKinds(RequestClosed.class, HoldReleased.class, SeatingCancelled.class)
                .when(some.request("s2", "2026-11-24T19:00", 2))
                .expectKinds(RequestOpened.class, TableHeld.class, SeatingCreated.class, TableAssigned.class);
    }

    @Test
    void aStrangersSeatingDoesNotExist() {
        accepted()
                .when(new CancelSeating(visit, CustomerId.of("stranger"), null))
                .expectRejection(UNKNOWN_SEATING);
        house.when(new CancelSeating(some.seating("none"), null, null)).expectRejection(UNKNOWN_SEATING);
    }

    @Test
    void whatWasCancelledIsNotAcceptedAndWhatIsSeatedIsNotCancelled() {
        requested().when(new CancelSeating(visit, some.guest, null)).when(new AcceptSeating(visit, Set.of()));
        house.expectRejection(NOT_PENDING);
    }

    @Test
    void aSeatedPartyDoesNotCancel() {
        seated().when(new CancelSeating(visit, some.guest, null)).expectRejection(NOT_CANCELLABLE);
    }

    @Test
    void aGuestCancelsBeforeTheCutoffAndStaffWhenever() {
        house.given(some.open(some.policy(Confirmation.MANUAL, true, OnNoAnswer.EXPIRE)))
                .when(some.request("s1", "2026-11-24T19:00", 2))
                .when(new AcceptSeating(visit, Set.of()))
                .later(Duration.ofHours(29))
                .when(new CancelSeating(visit, some.guest, null))
                .expectRejection(CANCEL_CUTOFF_PASSED)
                .when(new CancelSeating(visit, null, null))
                .expectKinds(RequestClosed.class, HoldReleased.class, SeatingCancelled.class);
    }

    @Test
    void expiresUnansweredOrIsAcceptedByPolicy() {
        requested()
                .later(Duration.ofHours(1))
                .when(new EndWaiting(visit))
                .expectKinds(RequestClosed.class, HoldReleased.class, SeatingExpired.class)
                .when(new EndWaiting(visit))
                .expectNothing();
        var kind = new Some();
        house.given(kind.open(kind.policy(Confirmation.MANUAL, false, OnNoAnswer.ACCEPT)))
                .when(kind.request("s1", "2026-11-24T19:00", 2))
                .later(Duration.ofHours(1))
                .when(new EndWaiting(kind.seating("s1")))
                .expectKinds(TableHeld.class, TableAssigned.class, SeatingAccepted.class);
    }

    @Test
    void isSeatedWhenItIsDueAndNotTheDayBefore() {
        accepted()
                .when(new SeatGuests(visit, Set.of()))
                .expectRejection(NOT_YET_DUE)
                .later(UNTIL_IT_BEGINS)
                .when(new SeatGuests(visit, Set.of()))
                .expectKinds(RequestClosed.class, TableOccupied.class, GuestsSeated.class)
                .when(new SeatGuests(visit, Set.of()))
                .expectNothing();
    }

    @Test
    void anEarlyPartyExtendsItsHold() {
        accepted()
                .later(UNTIL_IT_BEGINS.minusMinutes(20))
                .when(new SeatGuests(visit, Set.of()))
                .expectKinds(RequestClosed.class, HoldMoved.class, TableOccupied.class, GuestsSeated.class);
    }

    @Test
    void onlyAnAcceptedPartyIsSeated() {
        requested().later(UNTIL_IT_BEGINS).when(new SeatGuests(visit, Set.of())).expectRejection(NOT_ACCEPTED);
    }

    @Test
    void nobodyIsSeatedOntoAnOccupiedTable() {
        seated().later(Duration.ofMinutes(80));
        house.when(new CreateWalkIn(some.seating("s2"), null, new PartySize(2), Set.of(some.two)))
                .expectRejection(TABLE_OCCUPIED)
                .later(Duration.ofHours(3))
                .when(new CreateWalkIn(some.seating("s2"), null, new PartySize(2), Set.of(some.two)))
                .expectRejection(TABLE_OCCUPIED);
    }

    @Test
    void aWalkInSitsAtOnceWhereNobodyIsExpected() {
        accepted()
                .later(UNTIL_IT_BEGINS.minusMinutes(30))
                .when(new CreateWalkIn(some.seating("s2"), null, new PartySize(2), Set.of(some.two)))
                .expectRejection(TABLE_TAKEN)
                .when(new CreateWalkIn(some.seating("s2"), null, new PartySize(3), Set.<TableId>of()))
                .expectKinds(TableHeld.class, TableOccupied.class, WalkInCreated.class);
    }

    @Test
    void aSeatedPartyMovesToAFreeTable() {
        seated().when(new AssignTable(visit, Set.of())).expectRejection(NO_TABLE_ASSIGNED);
        house.when(new AssignTable(visit, Set.of(some.four)))
                .expectKinds(HoldMoved.class, TableAssigned.class)
                .when(new AssignTable(visit, Set.of(some.four)))
                .expectNothing();
    }

    @Test
    void aPartyIsCalledNoShowOnlyOnceItIsLate() {
        accepted()
                .when(new MarkNoShow(visit))
                .expectRejection(NOT_YET_DUE)
                .later(UNTIL_IT_BEGINS.plusMinutes(16))
                .when(new MarkNoShow(visit))
                .expectKinds(RequestClosed.class, HoldReleased.class, GuestsMarkedNoShow.class);
    }

    @Test
    void closesWhenTheTableIsEmpty() {
        accepted().when(new CloseSeating(visit)).expectRejection(NOT_SEATED);
        house.later(UNTIL_IT_BEGINS)
                .when(new SeatGuests(visit, Set.of()))
                .when(new CloseSeating(visit))
                .expectKinds(HoldReleased.class, SeatingClosed.class)
                .when(new CloseSeating(visit))
                .expectNothing();
    }

    @Test
    void staffTakeBackWithinTenMinutesAndManagersWhenever() {
        requested().when(new DeclineSeating(visit, null)).later(Duration.ofMinutes(11));
        house.when(reinstate(false))
                .expectRejection(REINSTATEMENT_TOO_LATE)
                .when(reinstate(true))
                .expectKinds(RequestOpened.class, TableHeld.class, SeatingReinstated.class);
    }

    @Test
    void whatWasClosedByMistakeSitsAgain() {
        seated().when(new CloseSeating(visit))
                .when(reinstate(false))
                .expectKinds(TableHeld.class, TableOccupied.class, SeatingReinstated.class);
    }

    @Test
    void whoWasSeatedByMistakeIsExpectedAgain() {
        seated().when(reinstate(false)).expectKinds(RequestOpened.class, TableVacated.class, SeatingReinstated.class);
    }

    @Test
    void whatStandsIsNotTakenBack() {
        accepted().when(reinstate(true)).expectRejection(NOT_REINSTATABLE);
    }

    @Test
    void isNotTakenBackOntoATableThatIsGone() {
        requested().when(new DeclineSeating(visit, null));
        house.when(some.request("s2", "2026-11-24T19:00", 2))
                .when(reinstate(true))
                .expectRejection(TABLE_TAKEN);
    }

    @Test
    void staffWriteDownATelephoneBookingThatIsAcceptedAtOnce() {
        house.given(some.open())
                .when(new BookSeating(
                        visit,
                        some.contact(),
                        LocalDateTime.parse("2026-11-24T18:20"),
                        new PartySize(2),
                        null,
                        Source.PHONE,
                        Set.of(some.four),
                        false))
                .expectKinds(TableHeld.class, SeatingCreated.class, TableAssigned.class, SeatingAccepted.class);
    }

    @Test
    void aCommandUponAnOlderVersionIsRefused() {
        requested().asSeenAt(0).when(new AcceptSeating(visit, Set.of())).expectRejection(HouseRejection.OUTDATED);
        house.asSeenAt(1).when(new AcceptSeating(visit, Set.of())).expectKinds(SeatingAccepted.class);
    }
}
