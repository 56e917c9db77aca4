package dev.ross.command.seating;

import static dev.ross.command.house.Evening.FRIDAY;
import static dev.ross.command.house.Evening.NOON;
import static dev.ross.command.house.Evening.at;
import static dev.ross.contracts.seating.SeatingRejection.NOT_YET_DUE;
import static dev.ross.contracts.serviceday.ServiceDayRejection.TABLE_OCCUPIED;
import static dev.ross.contracts.serviceday.ServiceDayRejection.TABLE_TAKEN;

import dev.ross.command.house.APolicy;
import dev.ross.command.house.Evening;
import dev.ross.command.house.House;
import dev.ross.contracts.customer.CustomerEvent.RequestClosed;
import dev.ross.contracts.customer.CustomerEvent.RequestOpened;
import dev.ross.contracts.seating.PartySize;
import dev.ross.contracts.seating.SeatingCommand.AcceptSeating;
import dev.ross.contracts.seating.SeatingCommand.AmendSeating;
import dev.ross.contracts.seating.SeatingCommand.CreateWalkIn;
import dev.ross.contracts.seating.SeatingCommand.ExtendHold;
import dev.ross.contracts.seating.SeatingCommand.LapseSeating;
import dev.ross.contracts.seating.SeatingCommand.NoteLateness;
import dev.ross.contracts.seating.SeatingCommand.SeatGuests;
import dev.ross.contracts.seating.SeatingEvent.GuestsMarkedNoShow;
import dev.ross.contracts.seating.SeatingEvent.NotesChanged;
import dev.ross.contracts.seating.SeatingEvent.PartyRanLate;
import dev.ross.contracts.seating.SeatingEvent.SeatingAmended;
import dev.ross.contracts.seating.SeatingEvent.SeatingClosed;
import dev.ross.contracts.seating.SeatingEvent.SeatingLapsed;
import dev.ross.contracts.seating.Side;
import dev.ross.contracts.serviceday.ServiceDayEvent.HoldExtended;
import dev.ross.contracts.serviceday.ServiceDayEvent.HoldMoved;
import dev.ross.contracts.serviceday.ServiceDayEvent.HoldReleased;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableHeld;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableOccupied;
import java.time.LocalDateTime;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Parties come late and sit long. Their tables stay theirs as long as they sit. */
class LongEveningTest {
    private static final String SEVEN = "2026-11-20T19:00";
    private static final String HALF_PAST_EIGHT = "2026-11-20T20:30";

    private final Evening evening = new Evening();

    @Test
    void aPartyThatSitsOnKeepsItsTable() {
        sitting()
                .at(at(HALF_PAST_EIGHT))
                .when(new ExtendHold(evening.seating("s")))
                .expect(new HoldExtended(evening.day(FRIDAY), evening.seating("s"), at("2026-11-20T20:45")));
    }

    @Test
    void nothingIsExtendedBeforeItsTimeIsUp() {
        sitting()
                .at(at("2026-11-20T20:29"))
                .when(new ExtendHold(evening.seating("s")))
                .expectRejection(NOT_YET_DUE);
    }

    @Test
    void whoeverIsForgottenIsExtendedLessAndLessOften() {
        sitting()
                .at(at("2026-11-20T22:30"))
                .when(new ExtendHold(evening.seating("s")))
                .expect(new HoldExtended(evening.day(FRIDAY), evening.seating("s"), at("2026-11-20T23:30")));
    }

    @Test
    void aPartyThatSitsPastMidnightStandsInTheNextBookToo() {
        sitting()
                .at(at("2026-11-20T23:30"))
                .when(new ExtendHold(evening.seating("s")))
                .expect(
                        new HoldExtended(evening.day(FRIDAY), evening.seating("s"), at("2026-11-21T01:00")),
                        new TableHeld(
                                evening.day(FRIDAY.plusDays(1)),
                                evening.seating("s"),
                                Set.of(evening.two),
                                at(SEVEN),
                                at("2026-11-21T01:00"),
                                2),
                        TableOccupied.class);
    }

    @Test
    void aPartyThatNobodyClosedIsSeenByTheBookOfTheNextDay() {
        sitting()
                .at(at("2026-11-21T20:00"))
                .when(new ExtendHold(evening.seating("s")))
                .when(new CreateWalkIn(evening.seating("w"), null, PartySize.of(2), Set.of(evening.two)))
                .expectRejection(TABLE_OCCUPIED);
    }

    @Test
    void whatIsAskedTwiceBecauseItsAnswerWasLostIsNotRefused() {
        sitting()
                .at(at(HALF_PAST_EIGHT))
                .when(new ExtendHold(evening.seating("s"), at(HALF_PAST_EIGHT)))
                .expect(HoldExtended.class)
                .when(new ExtendHold(evening.seating("s"), at(HALF_PAST_EIGHT)))
                .expectNothing();
    }

    @Test
    void noHoldIsExtendedBeyondADayAfterThePlannedEnd() {
        sitting()
                .at(at("2026-11-21T20:00"))
                .when(new ExtendHold(evening.seating("s")))
                .expect(
                        new HoldExtended(evening.day(FRIDAY), evening.seating("s"), at("2026-11-21T20:30")),
                        TableHeld.class,
                        TableOccupied.class);
    }

    @Test
    void aPartyThatNobodyClosedForADayIsClosedByTheSystemAndLeavesNoHold() {
        sitting()
                .at(at("2026-11-21T20:00"))
                .when(new ExtendHold(evening.seating("s")))
                .at(at("2026-11-21T20:30"))
                .when(new ExtendHold(evening.seating("s")))
                .expect(
                        new HoldReleased(evening.day(FRIDAY), evening.seating("s")),
                        new HoldReleased(evening.day(FRIDAY.plusDays(1)), evening.seating("s")),
                        new SeatingClosed(evening.seating("s"), Side.HOUSE, at("2026-11-21T20:30")));
    }

    @Test
    void whatTheSystemClosesDaysLateLeavesNoHoldEither() {
        sitting()
                .at(at("2026-11-21T20:00"))
                .when(new ExtendHold(evening.seating("s")))
                .at(at("2026-11-29T12:00"))
                .when(new ExtendHold(evening.seating("s")))
                .expect(HoldReleased.class, HoldReleased.class, SeatingClosed.class);
    }

    @Test
    void aPartyThatNobodySeatedOrMarkedLapsesADayAfterItsPlannedEnd() {
        awaited(new APolicy())
                .at(at("2026-11-21T20:29"))
                .when(new LapseSeating(evening.seating("s")))
                .expectRejection(NOT_YET_DUE)
                .at(at("2026-11-21T20:30"))
                .when(new LapseSeating(evening.seating("s")))
                .expect(
                        RequestClosed.class,
                        new HoldReleased(evening.day(FRIDAY), evening.seating("s")),
                        new SeatingLapsed(evening.seating("s"), at("2026-11-21T20:30")))
                .when(new LapseSeating(evening.seating("s")))
                .expectNothing();
    }

    @Test
    void nobodyIsPromisedATableThatIsStillSatAt() {
        sitting()
                .at(at(HALF_PAST_EIGHT))
                .when(new ExtendHold(evening.seating("s")))
                .given(evening.asked("t", "2026-11-20T20:40", 2).toArray())
                .when(new AcceptSeating(evening.seating("t"), Set.of(evening.two), false))
                .expectRejection(TABLE_TAKEN);
    }

    @Test
    void whoWasPromisedItIsNotSeatedOntoTheOthersLaps() {
        evening.given(
                        evening.open(),
                        evening.askedAndAccepted("s", SEVEN, 2, evening.two),
                        evening.seated("s", SEVEN, evening.two),
                        evening.askedAndAccepted("t", HALF_PAST_EIGHT, 2, evening.two))
                .at(at(HALF_PAST_EIGHT))
                .when(new ExtendHold(evening.seating("s")))
                .expect(HoldExtended.class)
                .when(new SeatGuests(evening.seating("t"), Set.of()))
                .expectRejection(TABLE_OCCUPIED);
    }

    @Test
    void aLatePartyIsToldToStaffOnce() {
        awaited(new APolicy())
                .at(at("2026-11-20T19:14"))
                .when(new NoteLateness(evening.seating("s")))
                .expectRejection(NOT_YET_DUE)
                .at(at("2026-11-20T19:15"))
                .when(new NoteLateness(evening.seating("s")))
                .expect(new PartyRanLate(evening.seating("s"), at("2026-11-20T19:15")))
                .when(new NoteLateness(evening.seating("s")))
                .expectNothing();
    }

    @Test
    void aLatePartyIsGivenUpOnlyWhereTheRestaurantChoseThat() {
        awaited(new APolicy().givingUpLateParties())
                .at(at("2026-11-20T19:15"))
                .when(new NoteLateness(evening.seating("s")))
                .expect(RequestClosed.class, HoldReleased.class, GuestsMarkedNoShow.class);
    }

    @Test
    void whoComesAtAnotherTimeMayBeLateAgain() {
        awaited(new APolicy())
                .at(at("2026-11-20T19:15"))
                .when(new NoteLateness(evening.seating("s")))
                .when(new AmendSeating(
                        evening.seating("s"), null, LocalDateTime.parse("2026-11-20T20:00"), null, null, false))
                .expect(
                        RequestClosed.class,
                        RequestOpened.class,
                        HoldMoved.class,
                        new SeatingAmended(
                                evening.seating("s"),
                                Side.STAFF,
                                evening.stay("2026-11-20T20:00", 2),
                                PartySize.of(2),
                                null,
                                null,
                                at("2026-11-20T20:15"),
                                null,
                                at("2026-11-20T19:15")))
                .at(at("2026-11-20T20:15"))
                .when(new NoteLateness(evening.seating("s")))
                .expect(new PartyRanLate(evening.seating("s"), at("2026-11-20T20:15")));
    }

    @Test
    void theWatchOfATimeThatWasPutOffIsNotRefused() {
        awaited(new APolicy())
                .at(at("2026-11-20T18:00"))
                .when(new AmendSeating(
                        evening.seating("s"), null, LocalDateTime.parse("2026-11-20T20:00"), null, null, false))
                .at(at("2026-11-20T19:15"))
                .when(new NoteLateness(evening.seating("s"), at("2026-11-20T19:15")))
                .expectNothing();
    }

    @Test
    void otherWordsMakeNobodyLateOnceMore() {
        awaited(new APolicy())
                .at(at("2026-11-20T19:15"))
                .when(new NoteLateness(evening.seating("s")))
                .when(new AmendSeating(
                        evening.seating("s"), evening.guest("s"), null, null, evening.words("s", "by bus"), false))
                .expect(NotesChanged.class)
                .when(new NoteLateness(evening.seating("s")))
                .expectNothing();
    }

    @Test
    void aPartyThatIsNotYetLateIsToldWhenItWillBe() {
        awaited(new APolicy())
                .at(at("2026-11-20T19:14"))
                .when(new NoteLateness(evening.seating("s")))
                .expectRejection(NOT_YET_DUE)
                .expectMore("dueAt", at("2026-11-20T19:15").toString());
    }

    @Test
    void whoSitsIsNotLate() {
        sitting()
                .at(at("2026-11-20T19:30"))
                .when(new NoteLateness(evening.seating("s")))
                .expectNothing();
    }

    private House awaited(APolicy policy) {
        return evening.given(
                evening.open(), evening.policy(policy), evening.askedAndAccepted("s", SEVEN, 2, evening.two));
    }

    private House sitting() {
        return evening.given(
                        evening.open(),
                        evening.askedAndAccepted("s", SEVEN, 2, evening.two),
                        evening.seated("s", SEVEN, evening.two))
                .at(NOON);
    }
}
