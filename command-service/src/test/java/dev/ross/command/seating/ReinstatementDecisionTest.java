package dev.ross.command.seating;

import static dev.ross.command.fixture.StockholmRestaurant.FRIDAY;
import static dev.ross.command.fixture.StockholmRestaurant.NOON;
import static dev.ross.command.fixture.StockholmRestaurant.at;
import static dev.ross.contracts.customer.CustomerRejection.OVERLAPS_YOUR_OTHER_SEATING;
import static dev.ross.contracts.seating.SeatingRejection.IN_THE_PAST;
import static dev.ross.contracts.seating.SeatingRejection.NOT_REINSTATABLE;
import static dev.ross.contracts.seating.SeatingRejection.NOT_YET_DUE;
import static dev.ross.contracts.seating.SeatingRejection.REINSTATEMENT_TOO_LATE;
import static dev.ross.contracts.seating.SeatingRejection.TABLE_REMOVED;
import static dev.ross.contracts.serviceday.ServiceDayRejection.TABLE_OCCUPIED;
import static dev.ross.contracts.serviceday.ServiceDayRejection.TABLE_TAKEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.command.fixture.CommandFixture;
import dev.ross.command.fixture.PolicyFixture;
import dev.ross.command.fixture.StockholmRestaurant;
import dev.ross.contracts.customer.CustomerEvent.RequestClosed;
import dev.ross.contracts.customer.CustomerEvent.RequestOpened;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.restaurant.BlockId;
import dev.ross.contracts.restaurant.RestaurantCommand.RemoveTable;
import dev.ross.contracts.seating.ActingSide;
import dev.ross.contracts.seating.SeatingCommand.CreateWalkIn;
import dev.ross.contracts.seating.SeatingCommand.EndWaiting;
import dev.ross.contracts.seating.SeatingCommand.LapseSeating;
import dev.ross.contracts.seating.SeatingCommand.NoteLateness;
import dev.ross.contracts.seating.SeatingCommand.Reinstate;
import dev.ross.contracts.seating.SeatingCommand.RequestSeating;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingCancelled;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingDeclined;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingExpired;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.seating.SeatingTableEvent.GuestsMarkedNoShow;
import dev.ross.contracts.seating.SeatingTableEvent.PartyRanLate;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingClosed;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingLapsed;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingReinstated;
import dev.ross.contracts.seating.SeatingTableEvent.TableAssigned;
import dev.ross.contracts.serviceday.ServiceDayEvent.HoldReleased;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableBlocked;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableHeld;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableOccupied;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableVacated;
import dev.ross.contracts.value.PartySize;
import dev.ross.contracts.value.Requester;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Decisions made by mistake are undone: by staff for ten minutes, by a manager at any time, with a reason. */
class ReinstatementDecisionTest {
    private static final String SEVEN = "2026-11-20T19:00";
    private static final String TEN_PAST = "2026-11-20T19:10";

    private final StockholmRestaurant restaurant = new StockholmRestaurant();

    @Test
    void aMissedPartyIsExpectedAgain() {
        missed().at(at("2026-11-20T19:19"))
                .when(byStaff())
                .expect(
                        RequestOpened.class,
                        restaurant.held("s", restaurant.stay(SEVEN, 2), 2, restaurant.two),
                        new SeatingReinstated(
                                restaurant.seating("s"),
                                restaurant.guest("s"),
                                SeatingStatus.ACCEPTED,
                                restaurant.stay(SEVEN, 2),
                                null,
                                at("2026-11-20T19:34"),
                                restaurant.words("s", "They came"),
                                at("2026-11-20T19:19")));
    }

    @Test
    void aNoShowThatWasTakenBackIsAskedAboutButNotMarkedAgainByTheSystem() {
        var policy = new PolicyFixture().givingUpLateParties();
        missed().given(restaurant.policy(policy))
                .at(at("2026-11-20T19:19"))
                .when(byStaff())
                .when(new NoteLateness(restaurant.seating("s"), null))
                .expectRejection(NOT_YET_DUE)
                .expectMore("dueAt", at("2026-11-20T19:34").toString())
                .at(at("2026-11-20T19:34"))
                .when(new NoteLateness(restaurant.seating("s"), null))
                .expect(new PartyRanLate(restaurant.seating("s"), at("2026-11-20T19:34")))
                .when(new NoteLateness(restaurant.seating("s"), null))
                .expectNothing();
    }

    @Test
    void aWronglySeatedPartyThatWasTakenBackIsNotMarkedByTheSystemEither() {
        restaurant
                .given(
                        restaurant.open(),
                        restaurant.policy(new PolicyFixture().givingUpLateParties()),
                        restaurant.askedAndAccepted("s", SEVEN, 2, restaurant.two),
                        restaurant.seated("s", SEVEN, restaurant.two))
                .at(at("2026-11-20T19:30"))
                .when(byManager())
                .at(at("2026-11-20T19:45"))
                .when(new NoteLateness(restaurant.seating("s"), null))
                .expect(new PartyRanLate(restaurant.seating("s"), at("2026-11-20T19:45")));
    }

    @Test
    void aNoShowThatIsTakenBackDaysLaterLapsesADayAfterThat() {
        missed().at(at("2026-11-25T12:00"))
                .when(byManager())
                .at(at("2026-11-26T12:00"))
                .when(new LapseSeating(restaurant.seating("s"), null))
                .expect(RequestClosed.class, HoldReleased.class, SeatingLapsed.class);
    }

    @Test
    void aPartyWhoseTableWasRemovedDoesNotSitThereAgain() {
        closed().at(at("2026-11-20T20:40")).when(removeTwo()).when(byManager()).expectRejection(TABLE_REMOVED);
    }

    @Test
    void whoIsExpectedAgainIsGivenAnotherTableIfTheirsWasRemoved() {
        var back = missed().at(at("2026-11-20T19:19")).when(removeTwo()).when(byStaff());
        assertThat(back.happened(TableHeld.class).tables()).isEqualTo(Set.of(restaurant.four));
        assertThat(back.happened(TableAssigned.class).tables()).isEqualTo(Set.of(restaurant.four));
    }

    @Test
    void whoWaitsAgainIsKeptAnotherTableIfTheirsWasRemoved() {
        var asked = declined().when(removeTwo()).when(byManager());
        assertThat(asked.happened(TableHeld.class).tables()).isEqualTo(Set.of(restaurant.four));
    }

    @Test
    void aTableThatWasOutOfUseIsHeldFromNowOn() {
        var now = at("2026-11-20T19:15");
        var block = new TableBlocked(
                restaurant.day(FRIDAY), new BlockId(restaurant.id, "b"), restaurant.two, at(SEVEN), at(TEN_PAST), null);
        var back = missed().given(block).at(now).when(byStaff());
        assertThat(back.happened(TableHeld.class).from()).isEqualTo(now);
    }

    @Test
    void whatStoodInTheWayYesterdayRefusesNobodyTheirVisit() {
        var block = new TableBlocked(
                restaurant.day(FRIDAY), new BlockId(restaurant.id, "b"), restaurant.two, at(SEVEN), at(TEN_PAST), null);
        var back = missed().given(block).at(at("2026-11-21T12:00")).when(byManager());
        assertThat(back.happened(TableHeld.class).from()).isEqualTo(at(TEN_PAST));
    }

    @Test
    void aPartyThatWasSeatedEarlyAndClosedInErrorHoldsItsTableFromNowOn() {
        var again = at("2026-11-20T18:05");
        var back = restaurant
                .given(
                        restaurant.open(),
                        restaurant.askedAndAccepted("s", SEVEN, 2, restaurant.two),
                        restaurant.seated("s", "2026-11-20T18:00", restaurant.two),
                        new HoldReleased(restaurant.day(FRIDAY), restaurant.seating("s")),
                        new SeatingClosed(restaurant.seating("s"), ActingSide.STAFF, at("2026-11-20T18:01")))
                .at(again)
                .when(byManager());
        assertThat(back.happened(TableHeld.class).from()).isEqualTo(again);
    }

    @Test
    void whatWasClosedInErrorIsOpenedUntilADayAfterItsPlannedEnd() {
        closed().at(at("2026-11-21T20:29"))
                .when(byManager())
                .expect(TableHeld.class, TableOccupied.class, SeatingReinstated.class);
    }

    @Test
    void whatIsClosedForADayIsOpenedByNobody() {
        closed().at(at("2026-11-21T20:30")).when(byManager()).expectRejection(IN_THE_PAST);
    }

    @Test
    void staffMayForTenMinutesAndNotLonger() {
        missed().at(at("2026-11-20T19:20")).when(byStaff()).expectRejection(REINSTATEMENT_TOO_LATE);
    }

    @Test
    void aManagerMayAtAnyTime() {
        missed().at(at("2026-11-20T20:25"))
                .when(byManager())
                .expect(RequestOpened.class, TableHeld.class, SeatingReinstated.class);
    }

    @Test
    void whatWasDeclinedWaitsAgainAndIsPromisedAnAnswerAnew() {
        declined()
                .when(byStaff())
                .expect(RequestOpened.class, TableHeld.class, waitsAgain(NOON, at("2026-11-20T13:00")));
    }

    @Test
    void anAnswerIsPromisedBeforeTheyCome() {
        declined()
                .at(at("2026-11-20T18:30"))
                .when(byManager())
                .expect(RequestOpened.class, TableHeld.class, waitsAgain(at("2026-11-20T18:30"), at(SEVEN)));
    }

    @Test
    void whoWaitsAgainIsGivenUpWhenTheNewTimeComesAndNotTheOld() {
        declined()
                .at(at("2026-11-20T18:30"))
                .when(byManager())
                .later(Duration.ofMinutes(29))
                .when(new EndWaiting(restaurant.seating("s"), null))
                .expectRejection(NOT_YET_DUE)
                .later(Duration.ofMinutes(1))
                .when(new EndWaiting(restaurant.seating("s"), null))
                .expect(RequestClosed.class, HoldReleased.class, SeatingExpired.class);
    }

    @Test
    void nobodyWaitsForAnEveningThatIsOver() {
        declined().at(restaurant.stay(SEVEN, 2).to()).when(byManager()).expectRejection(IN_THE_PAST);
    }

    @Test
    void whoLeftSitsAgain() {
        closed().at(at("2026-11-20T20:05"))
                .when(byStaff())
                .expect(
                        TableHeld.class,
                        TableOccupied.class,
                        new SeatingReinstated(
                                restaurant.seating("s"),
                                restaurant.guest("s"),
                                SeatingStatus.SEATED,
                                restaurant.stay(SEVEN, 2),
                                null,
                                null,
                                restaurant.words("s", "They came"),
                                at("2026-11-20T20:05")));
    }

    @Test
    void whoWasSeatedByMistakeIsExpectedAgain() {
        restaurant
                .given(
                        restaurant.open(),
                        restaurant.askedAndAccepted("s", SEVEN, 2, restaurant.two),
                        restaurant.seated("s", SEVEN, restaurant.two))
                .at(at("2026-11-20T19:05"))
                .when(byStaff())
                .expect(
                        RequestOpened.class,
                        new TableVacated(restaurant.day(FRIDAY), restaurant.seating("s")),
                        new SeatingReinstated(
                                restaurant.seating("s"),
                                restaurant.guest("s"),
                                SeatingStatus.ACCEPTED,
                                restaurant.stay(SEVEN, 2),
                                null,
                                at("2026-11-20T19:20"),
                                restaurant.words("s", "They came"),
                                at("2026-11-20T19:05")));
    }

    @Test
    void nothingIsReinstatedOntoATableThatWasGivenAway() {
        declined()
                .when(restaurant.request("b", "bo", SEVEN, 2))
                .when(byManager())
                .expectRejection(TABLE_TAKEN);
    }

    @Test
    void nobodyIsReinstatedOntoAPartyThatSitsThere() {
        restaurant
                .given(
                        restaurant.open(),
                        restaurant.askedAndAccepted("s", "2026-11-20T20:00", 2, restaurant.two),
                        restaurant.askedAndAccepted("b", "2026-11-20T17:00", 2, restaurant.two),
                        restaurant.seated("b", "2026-11-20T17:00", restaurant.two),
                        restaurant.seated("s", "2026-11-20T20:00", restaurant.two),
                        new HoldReleased(restaurant.day(FRIDAY), restaurant.seating("s")),
                        new SeatingClosed(restaurant.seating("s"), ActingSide.STAFF, at("2026-11-20T20:30")))
                .at(at("2026-11-20T20:35"))
                .when(byStaff())
                .expectRejection(TABLE_OCCUPIED);
    }

    @Test
    void nobodyIsReinstatedOntoAPartyThatSitsThereTheNextDay() {
        closed().at(at("2026-11-21T19:00"))
                .when(new CreateWalkIn(restaurant.seating("w"), null, PartySize.of(2), Set.of(restaurant.two), null))
                .when(byManager())
                .expectRejection(TABLE_OCCUPIED);
    }

    @Test
    void aGuestWhoHasSinceBookedElsewhereAtThatTimeIsNotExpectedTwice() {
        var elsewhere = new StockholmRestaurant();
        elsewhere.given(elsewhere.open());
        declined()
                .when(new RequestSeating(
                        elsewhere.seating("e"),
                        restaurant.guest("s"),
                        restaurant.contact("s"),
                        LocalDateTime.parse(SEVEN),
                        PartySize.of(2),
                        null))
                .when(byManager())
                .expectRejection(OVERLAPS_YOUR_OTHER_SEATING);
    }

    @Test
    void whatIsPendingAcceptedOrCancelledIsNotReinstated() {
        restaurant
                .given(
                        restaurant.open(),
                        restaurant.asked("p", SEVEN, 2),
                        restaurant.askedAndAccepted("a", SEVEN, 2, restaurant.two),
                        restaurant.asked("c", SEVEN, 2),
                        new RequestClosed(restaurant.guest("c"), restaurant.seating("c")),
                        new SeatingCancelled(restaurant.seating("c"), ActingSide.GUEST, null, NOON))
                .when(reinstate("p", true))
                .expectRejection(NOT_REINSTATABLE)
                .when(reinstate("a", true))
                .expectRejection(NOT_REINSTATABLE)
                .when(reinstate("c", true))
                .expectRejection(NOT_REINSTATABLE);
    }

    @Test
    void aWalkInWasNeverAnythingButSeated() {
        restaurant
                .given(restaurant.open())
                .when(new CreateWalkIn(restaurant.seating("s"), null, PartySize.of(2), Set.of(restaurant.two), null))
                .when(byManager())
                .expectRejection(NOT_REINSTATABLE);
    }

    private SeatingReinstated waitsAgain(Instant at, Instant answerBy) {
        return new SeatingReinstated(
                restaurant.seating("s"),
                restaurant.guest("s"),
                SeatingStatus.PENDING,
                restaurant.stay(SEVEN, 2),
                answerBy,
                null,
                restaurant.words("s", "They came"),
                at);
    }

    private CommandFixture missed() {
        return restaurant.given(
                restaurant.open(),
                restaurant.askedAndAccepted("s", SEVEN, 2, restaurant.two),
                new RequestClosed(restaurant.guest("s"), restaurant.seating("s")),
                new HoldReleased(restaurant.day(FRIDAY), restaurant.seating("s")),
                new GuestsMarkedNoShow(restaurant.seating("s"), at(TEN_PAST)));
    }

    private CommandFixture declined() {
        return restaurant.given(
                restaurant.open(),
                restaurant.asked("s", SEVEN, 2, restaurant.two),
                new RequestClosed(restaurant.guest("s"), restaurant.seating("s")),
                new HoldReleased(restaurant.day(FRIDAY), restaurant.seating("s")),
                new SeatingDeclined(restaurant.seating("s"), null, List.of(), NOON));
    }

    private CommandFixture closed() {
        return restaurant.given(
                restaurant.open(),
                restaurant.askedAndAccepted("s", SEVEN, 2, restaurant.two),
                restaurant.seated("s", SEVEN, restaurant.two),
                new HoldReleased(restaurant.day(FRIDAY), restaurant.seating("s")),
                new SeatingClosed(restaurant.seating("s"), ActingSide.STAFF, at("2026-11-20T20:00")));
    }

    private RemoveTable removeTwo() {
        return new RemoveTable(restaurant.id, restaurant.two);
    }

    private Reinstate byStaff() {
        return reinstate("s", false);
    }

    private Reinstate byManager() {
        return reinstate("s", true);
    }

    private Reinstate reinstate(String seating, boolean byManager) {
        var subject = Subject.visit(restaurant.seating(seating).toString());
        return new Reinstate(
                restaurant.seating(seating),
                Personal.of(subject, "They came"),
                byManager ? Requester.manager() : Requester.staff());
    }
}
