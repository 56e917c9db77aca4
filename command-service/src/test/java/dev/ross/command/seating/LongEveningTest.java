package dev.ross.command.seating;

import static dev.ross.command.fixture.StockholmRestaurant.FRIDAY;
import static dev.ross.command.fixture.StockholmRestaurant.NOON;
import static dev.ross.command.fixture.StockholmRestaurant.at;
import static dev.ross.contracts.seating.SeatingRejection.NOT_YET_DUE;
import static dev.ross.contracts.serviceday.ServiceDayRejection.TABLE_OCCUPIED;
import static dev.ross.contracts.serviceday.ServiceDayRejection.TABLE_TAKEN;

import dev.ross.command.fixture.CommandFixture;
import dev.ross.command.fixture.PolicyFixture;
import dev.ross.command.fixture.StockholmRestaurant;
import dev.ross.contracts.customer.CustomerEvent.RequestClosed;
import dev.ross.contracts.customer.CustomerEvent.RequestOpened;
import dev.ross.contracts.seating.ActingSide;
import dev.ross.contracts.seating.SeatingCommand.AcceptSeating;
import dev.ross.contracts.seating.SeatingCommand.AmendSeating;
import dev.ross.contracts.seating.SeatingCommand.CreateWalkIn;
import dev.ross.contracts.seating.SeatingCommand.ExtendHold;
import dev.ross.contracts.seating.SeatingCommand.LapseSeating;
import dev.ross.contracts.seating.SeatingCommand.NoteLateness;
import dev.ross.contracts.seating.SeatingCommand.SeatGuests;
import dev.ross.contracts.seating.SeatingRequestEvent.NotesChanged;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingAmended;
import dev.ross.contracts.seating.SeatingTableEvent.GuestsMarkedNoShow;
import dev.ross.contracts.seating.SeatingTableEvent.PartyRanLate;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingClosed;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingLapsed;
import dev.ross.contracts.serviceday.ServiceDayEvent.HoldExtended;
import dev.ross.contracts.serviceday.ServiceDayEvent.HoldMoved;
import dev.ross.contracts.serviceday.ServiceDayEvent.HoldReleased;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableHeld;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableOccupied;
import dev.ross.contracts.value.PartySize;
import dev.ross.contracts.value.Requester;
import java.time.LocalDateTime;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Parties come late and stay long. Their tables remain theirs as long as they sit. */
class LongEveningTest {
    private static final String SEVEN = "2026-11-20T19:00";
    private static final String HALF_PAST_EIGHT = "2026-11-20T20:30";

    private final StockholmRestaurant restaurant = new StockholmRestaurant();

    @Test
    void aPartyThatSitsOnKeepsItsTable() {
        seatedParty()
                .at(at(HALF_PAST_EIGHT))
                .when(new ExtendHold(restaurant.seating("s"), null))
                .expect(new HoldExtended(restaurant.day(FRIDAY), restaurant.seating("s"), at("2026-11-20T20:45")));
    }

    @Test
    void nothingIsExtendedBeforeItsTimeIsUp() {
        seatedParty()
                .at(at("2026-11-20T20:29"))
                .when(new ExtendHold(restaurant.seating("s"), null))
                .expectRejection(NOT_YET_DUE);
    }

    @Test
    void aForgottenPartyIsExtendedLessAndLessOften() {
        seatedParty()
                .at(at("2026-11-20T22:30"))
                .when(new ExtendHold(restaurant.seating("s"), null))
                .expect(new HoldExtended(restaurant.day(FRIDAY), restaurant.seating("s"), at("2026-11-20T23:30")));
    }

    @Test
    void aPartyThatSitsPastMidnightStandsInTheNextBookToo() {
        seatedParty()
                .at(at("2026-11-20T23:30"))
                .when(new ExtendHold(restaurant.seating("s"), null))
                .expect(
                        new HoldExtended(restaurant.day(FRIDAY), restaurant.seating("s"), at("2026-11-21T01:00")),
                        new TableHeld(
                                restaurant.day(FRIDAY.plusDays(1)),
                                restaurant.seating("s"),
                                Set.of(restaurant.two),
                                at(SEVEN),
                                at("2026-11-21T01:00"),
                                2),
                        TableOccupied.class);
    }

    @Test
    void aPartyThatNobodyClosedIsSeenByTheBookOfTheNextDay() {
        seatedParty()
                .at(at("2026-11-21T20:00"))
                .when(new ExtendHold(restaurant.seating("s"), null))
                .when(new CreateWalkIn(restaurant.seating("w"), null, PartySize.of(2), Set.of(restaurant.two), null))
                .expectRejection(TABLE_OCCUPIED);
    }

    @Test
    void whatIsAskedTwiceBecauseItsAnswerWasLostIsNotRefused() {
        seatedParty()
                .at(at(HALF_PAST_EIGHT))
                .when(new ExtendHold(restaurant.seating("s"), at(HALF_PAST_EIGHT)))
                .expect(HoldExtended.class)
                .when(new ExtendHold(restaurant.seating("s"), at(HALF_PAST_EIGHT)))
                .expectNothing();
    }

    @Test
    void noHoldIsExtendedBeyondADayAfterThePlannedEnd() {
        seatedParty()
                .at(at("2026-11-21T20:00"))
                .when(new ExtendHold(restaurant.seating("s"), null))
                .expect(
                        new HoldExtended(restaurant.day(FRIDAY), restaurant.seating("s"), at("2026-11-21T20:30")),
                        TableHeld.class,
                        TableOccupied.class);
    }

    @Test
    void aPartyThatNobodyClosedForADayIsClosedByTheSystemAndLeavesNoHold() {
        seatedParty()
                .at(at("2026-11-21T20:00"))
                .when(new ExtendHold(restaurant.seating("s"), null))
                .at(at("2026-11-21T20:30"))
                .when(new ExtendHold(restaurant.seating("s"), null))
                .expect(
                        new HoldReleased(restaurant.day(FRIDAY), restaurant.seating("s")),
                        new HoldReleased(restaurant.day(FRIDAY.plusDays(1)), restaurant.seating("s")),
                        new SeatingClosed(restaurant.seating("s"), ActingSide.SYSTEM, at("2026-11-21T20:30")));
    }

    @Test
    void whatTheSystemClosesDaysLateLeavesNoHoldEither() {
        seatedParty()
                .at(at("2026-11-21T20:00"))
                .when(new ExtendHold(restaurant.seating("s"), null))
                .at(at("2026-11-29T12:00"))
                .when(new ExtendHold(restaurant.seating("s"), null))
                .expect(HoldReleased.class, HoldReleased.class, SeatingClosed.class);
    }

    @Test
    void aPartyThatNobodySeatedOrMarkedLapsesADayAfterItsPlannedEnd() {
        awaited(new PolicyFixture())
                .at(at("2026-11-21T20:29"))
                .when(new LapseSeating(restaurant.seating("s"), null))
                .expectRejection(NOT_YET_DUE)
                .at(at("2026-11-21T20:30"))
                .when(new LapseSeating(restaurant.seating("s"), null))
                .expect(
                        RequestClosed.class,
                        new HoldReleased(restaurant.day(FRIDAY), restaurant.seating("s")),
                        new SeatingLapsed(restaurant.seating("s"), at("2026-11-21T20:30")))
                .when(new LapseSeating(restaurant.seating("s"), null))
                .expectNothing();
    }

    @Test
    void nobodyIsPromisedATableThatIsStillSatAt() {
        seatedParty()
                .at(at(HALF_PAST_EIGHT))
                .when(new ExtendHold(restaurant.seating("s"), null))
                .given(restaurant.asked("t", "2026-11-20T20:40", 2).toArray())
                .when(new AcceptSeating(restaurant.seating("t"), Set.of(restaurant.two), false))
                .expectRejection(TABLE_TAKEN);
    }

    @Test
    void whoWasPromisedItIsNotSeatedOntoTheOthersLaps() {
        restaurant
                .given(
                        restaurant.open(),
                        restaurant.askedAndAccepted("s", SEVEN, 2, restaurant.two),
                        restaurant.seated("s", SEVEN, restaurant.two),
                        restaurant.askedAndAccepted("t", HALF_PAST_EIGHT, 2, restaurant.two))
                .at(at(HALF_PAST_EIGHT))
                .when(new ExtendHold(restaurant.seating("s"), null))
                .expect(HoldExtended.class)
                .when(new SeatGuests(restaurant.seating("t"), Set.of()))
                .expectRejection(TABLE_OCCUPIED);
    }

    @Test
    void aLatePartyIsToldToStaffOnce() {
        awaited(new PolicyFixture())
                .at(at("2026-11-20T19:14"))
                .when(new NoteLateness(restaurant.seating("s"), null))
                .expectRejection(NOT_YET_DUE)
                .at(at("2026-11-20T19:15"))
                .when(new NoteLateness(restaurant.seating("s"), null))
                .expect(new PartyRanLate(restaurant.seating("s"), at("2026-11-20T19:15")))
                .when(new NoteLateness(restaurant.seating("s"), null))
                .expectNothing();
    }

    @Test
    void aLatePartyIsGivenUpOnlyWhereTheRestaurantChoseThat() {
        awaited(new PolicyFixture().givingUpLateParties())
                .at(at("2026-11-20T19:15"))
                .when(new NoteLateness(restaurant.seating("s"), null))
                .expect(RequestClosed.class, HoldReleased.class, GuestsMarkedNoShow.class);
    }

    @Test
    void whoComesAtAnotherTimeMayBeLateAgain() {
        awaited(new PolicyFixture())
                .at(at("2026-11-20T19:15"))
                .when(new NoteLateness(restaurant.seating("s"), null))
                .when(new AmendSeating(
                        restaurant.seating("s"),
                        Requester.staff(),
                        LocalDateTime.parse("2026-11-20T20:00"),
                        null,
                        null,
                        null,
                        false))
                .expect(
                        RequestClosed.class,
                        RequestOpened.class,
                        HoldMoved.class,
                        new SeatingAmended(
                                restaurant.seating("s"),
                                ActingSide.STAFF,
                                restaurant.stay("2026-11-20T20:00", 2),
                                PartySize.of(2),
                                null,
                                null,
                                at("2026-11-20T20:15"),
                                null,
                                at("2026-11-20T19:15")))
                .at(at("2026-11-20T20:15"))
                .when(new NoteLateness(restaurant.seating("s"), null))
                .expect(new PartyRanLate(restaurant.seating("s"), at("2026-11-20T20:15")));
    }

    @Test
    void theWatchOfATimeThatWasPutOffIsNotRefused() {
        awaited(new PolicyFixture())
                .at(at("2026-11-20T18:00"))
                .when(new AmendSeating(
                        restaurant.seating("s"),
                        Requester.staff(),
                        LocalDateTime.parse("2026-11-20T20:00"),
                        null,
                        null,
                        null,
                        false))
                .at(at("2026-11-20T19:15"))
                .when(new NoteLateness(restaurant.seating("s"), at("2026-11-20T19:15")))
                .expectNothing();
    }

    @Test
    void otherWordsMakeNobodyLateOnceMore() {
        awaited(new PolicyFixture())
                .at(at("2026-11-20T19:15"))
                .when(new NoteLateness(restaurant.seating("s"), null))
                .when(new AmendSeating(
                        restaurant.seating("s"),
                        Requester.guest(restaurant.guest("s")),
                        null,
                        null,
                        restaurant.words("s", "by bus"),
                        null,
                        false))
                .expect(NotesChanged.class)
                .when(new NoteLateness(restaurant.seating("s"), null))
                .expectNothing();
    }

    @Test
    void aPartyThatIsNotYetLateIsToldWhenItWillBe() {
        awaited(new PolicyFixture())
                .at(at("2026-11-20T19:14"))
                .when(new NoteLateness(restaurant.seating("s"), null))
                .expectRejection(NOT_YET_DUE)
                .expectMore("dueAt", at("2026-11-20T19:15").toString());
    }

    @Test
    void whoSitsIsNotLate() {
        seatedParty()
                .at(at("2026-11-20T19:30"))
                .when(new NoteLateness(restaurant.seating("s"), null))
                .expectNothing();
    }

    private CommandFixture awaited(PolicyFixture policy) {
        return restaurant.given(
                restaurant.open(),
                restaurant.policy(policy),
                restaurant.askedAndAccepted("s", SEVEN, 2, restaurant.two));
    }

    private CommandFixture seatedParty() {
        return restaurant
                .given(
                        restaurant.open(),
                        restaurant.askedAndAccepted("s", SEVEN, 2, restaurant.two),
                        restaurant.seated("s", SEVEN, restaurant.two))
                .at(NOON);
    }
}
