package dev.ross.command.seating;

import static dev.ross.command.fixture.StockholmRestaurant.at;
import static dev.ross.contracts.seating.SeatingRejection.ARRIVAL_AFTER_STAY;
import static dev.ross.contracts.seating.SeatingRejection.CANCEL_CUTOFF_PASSED;
import static dev.ross.contracts.seating.SeatingRejection.IN_THE_PAST;
import static dev.ross.contracts.seating.SeatingRejection.NOT_ACCEPTED;
import static dev.ross.contracts.seating.SeatingRejection.NOT_YET_DUE;
import static dev.ross.contracts.seating.SeatingRejection.TOO_MANY_AMENDMENTS;
import static dev.ross.contracts.seating.SeatingRejection.UNKNOWN_SEATING;
import static dev.ross.contracts.seating.SeatingRejection.VISIT_MOVED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.command.fixture.CommandFixture;
import dev.ross.command.fixture.PolicyFixture;
import dev.ross.command.fixture.StockholmRestaurant;
import dev.ross.contracts.customer.CustomerEvent.RequestClosed;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.seating.ActingSide;
import dev.ross.contracts.seating.SeatingCommand.AmendSeating;
import dev.ross.contracts.seating.SeatingCommand.AnnounceLateness;
import dev.ross.contracts.seating.SeatingCommand.CancelSeating;
import dev.ross.contracts.seating.SeatingCommand.ConfirmVisit;
import dev.ross.contracts.seating.SeatingCommand.MarkNoShow;
import dev.ross.contracts.seating.SeatingCommand.NoteLateness;
import dev.ross.contracts.seating.SeatingCommand.Reinstate;
import dev.ross.contracts.seating.SeatingCommand.SeatGuests;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingAmended;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingCancelled;
import dev.ross.contracts.seating.SeatingTableEvent.GuestsMarkedNoShow;
import dev.ross.contracts.seating.SeatingTableEvent.LatenessAnnounced;
import dev.ross.contracts.seating.SeatingTableEvent.PartyRanLate;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingReinstated;
import dev.ross.contracts.seating.SeatingTableEvent.VisitConfirmed;
import dev.ross.contracts.serviceday.ServiceDayEvent.HoldReleased;
import dev.ross.contracts.value.PartySize;
import dev.ross.contracts.value.Requester;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A guest says that the party comes, does not come or is late: logged in, through staff, or by the link of a mail. */
class VisitAnswerTransitionsTest {
    private static final String SEVEN = "2026-11-20T19:00";
    private static final String EIGHT = "2026-11-20T20:00";

    private final StockholmRestaurant restaurant = new StockholmRestaurant();
    private final Requester guest = Requester.guest(restaurant.guest("s"));
    private final Requester link = Requester.linkHolder(at(SEVEN));

    @Test
    void whoSaysThatTheyComeHasSaidSoOnce() {
        accepted()
                .when(confirm(guest))
                .expect(new VisitConfirmed(restaurant.seating("s"), ActingSide.GUEST, StockholmRestaurant.NOON))
                .when(confirm(guest))
                .expectNothing()
                .when(confirm(Requester.staff()))
                .expectNothing();
    }

    @Test
    void staffSaySoForAGuestWhomTheyCalled() {
        accepted()
                .when(confirm(Requester.staff()))
                .expect(new VisitConfirmed(restaurant.seating("s"), ActingSide.STAFF, StockholmRestaurant.NOON));
    }

    @Test
    void onlyAnAcceptedSeatingIsAnswered() {
        restaurant
                .given(restaurant.open(), restaurant.asked("s", SEVEN, 2, restaurant.two))
                .at(at("2026-11-20T18:00"))
                .when(confirm(guest))
                .expectRejection(NOT_ACCEPTED)
                .when(late(guest, 20))
                .expectRejection(NOT_ACCEPTED);
    }

    @Test
    void whoSitsHasNothingToSay() {
        accepted().at(at(SEVEN)).when(new SeatGuests(restaurant.seating("s"), Set.of()));
        restaurant
                .given()
                .at(at(SEVEN))
                .when(confirm(guest))
                .expectRejection(NOT_ACCEPTED)
                .when(late(guest, 20))
                .expectRejection(NOT_ACCEPTED);
    }

    @Test
    void nobodyComesAfterTheStay() {
        accepted().at(at("2026-11-20T20:29:59")).when(confirm(guest)).expect(VisitConfirmed.class);
        accepted("t", 2)
                .at(at("2026-11-20T20:30"))
                .when(new ConfirmVisit(restaurant.seating("t"), Requester.staff()))
                .expectRejection(IN_THE_PAST);
    }

    @Test
    void anotherGuestsSeatingDoesNotExist() {
        var other = Requester.guest(restaurant.guest("other"));
        accepted()
                .at(at(SEVEN))
                .when(confirm(other))
                .expectRejection(UNKNOWN_SEATING)
                .when(late(other, 20))
                .expectRejection(UNKNOWN_SEATING);
    }

    @Test
    void whoIsLateCountsAsLateAfterTheTimeTheyTold() {
        accepted()
                .at(at("2026-11-20T18:55"))
                .when(late(guest, 20))
                .expect(new LatenessAnnounced(
                        restaurant.seating("s"),
                        ActingSide.GUEST,
                        at("2026-11-20T19:20"),
                        at("2026-11-20T19:35"),
                        at("2026-11-20T18:55")))
                .when(late(guest, 20))
                .expectNothing()
                .when(confirm(guest))
                .expectNothing()
                .at(at("2026-11-20T19:34:59"))
                .when(noteLateness())
                .expectRejection(NOT_YET_DUE)
                .at(at("2026-11-20T19:35"))
                .when(noteLateness())
                .expect(PartyRanLate.class);
    }

    @Test
    void anotherAnnouncementReplacesTheFirst() {
        accepted()
                .at(at("2026-11-20T18:55"))
                .when(late(guest, 40))
                .expect(LatenessAnnounced.class)
                .when(late(Requester.staff(), 10))
                .expect(new LatenessAnnounced(
                        restaurant.seating("s"),
                        ActingSide.STAFF,
                        at("2026-11-20T19:10"),
                        at("2026-11-20T19:25"),
                        at("2026-11-20T18:55")))
                .at(at("2026-11-20T19:25"))
                .when(noteLateness())
                .expect(PartyRanLate.class);
    }

    @Test
    void nobodyIsLateFourHoursBefore() {
        accepted()
                .at(at("2026-11-20T15:00"))
                .when(late(guest, 20))
                .expectRejection(NOT_YET_DUE)
                .at(at("2026-11-20T15:00").plusMillis(1))
                .when(late(guest, 20))
                .expect(LatenessAnnounced.class);
    }

    @Test
    void nobodySaysThatTheyHaveComeAlready() {
        accepted()
                .at(at("2026-11-20T19:20"))
                .when(late(guest, 20))
                .expectRejection(IN_THE_PAST)
                .when(late(guest, 21))
                .expect(LatenessAnnounced.class);
    }

    @Test
    void whoComesWhenTheStayIsOverCallsTheRestaurant() {
        accepted()
                .at(at(SEVEN))
                .when(late(guest, 90))
                .expectRejection(ARRIVAL_AFTER_STAY)
                .when(late(guest, 89))
                .expect(LatenessAnnounced.class);
    }

    @Test
    void whoIsKnownToBeLateAndSaysWhenTheyComeIsAskedAboutThenAgain() {
        accepted()
                .at(at("2026-11-20T19:15"))
                .when(noteLateness())
                .expect(PartyRanLate.class)
                .when(late(guest, 30))
                .expect(LatenessAnnounced.class)
                .at(at("2026-11-20T19:44"))
                .when(noteLateness())
                .expectRejection(NOT_YET_DUE)
                .at(at("2026-11-20T19:45"))
                .when(noteLateness())
                .expect(PartyRanLate.class);
    }

    @Test
    void aPromptForTheTimeBeforeTheAnnouncementIsOutdated() {
        accepted()
                .at(at("2026-11-20T19:10"))
                .when(late(guest, 30))
                .at(at("2026-11-20T19:15"))
                .when(new NoteLateness(restaurant.seating("s"), at("2026-11-20T19:15")))
                .expectNothing();
    }

    @Test
    void anotherTimeIsAnotherVisitOfWhichNothingWasSaid() {
        accepted().at(at("2026-11-20T18:30")).when(late(guest, 40));
        var moved = restaurant.given().at(at("2026-11-20T18:30")).when(amended(EIGHT, null));
        assertThat(moved.happened(SeatingAmended.class).lateAt()).isEqualTo(at("2026-11-20T20:15"));
        moved.when(confirm(guest))
                .expect(VisitConfirmed.class)
                .at(at("2026-11-20T20:15"))
                .when(noteLateness())
                .expect(PartyRanLate.class);
    }

    @Test
    void anotherPartySizeLeavesWhatWasSaid() {
        accepted().at(at("2026-11-20T18:30")).when(late(guest, 40));
        var larger = restaurant.given().at(at("2026-11-20T18:30")).when(amended(null, PartySize.of(1)));
        assertThat(larger.happened(SeatingAmended.class).lateAt()).isEqualTo(at("2026-11-20T19:55"));
        larger.when(confirm(guest))
                .expectNothing()
                .when(late(guest, 40))
                .expectNothing()
                .at(at("2026-11-20T19:54"))
                .when(noteLateness())
                .expectRejection(NOT_YET_DUE);
    }

    @Test
    void whoIsReinstatedIsExpectedAsPlannedAndHasStillConfirmed() {
        accepted()
                .at(at("2026-11-20T18:55"))
                .when(late(guest, 80))
                .at(at(SEVEN))
                .when(new MarkNoShow(restaurant.seating("s")))
                .expect(RequestClosed.class, HoldReleased.class, GuestsMarkedNoShow.class);
        var back = restaurant
                .given()
                .at(at("2026-11-20T19:05"))
                .when(new Reinstate(
                        restaurant.seating("s"),
                        Personal.of(Subject.visit(restaurant.seating("s").toString()), "by mistake"),
                        Requester.staff()));
        assertThat(back.happened(SeatingReinstated.class).lateAt()).isEqualTo(at("2026-11-20T19:20"));
        back.when(confirm(guest))
                .expectNothing()
                .at(at("2026-11-20T19:20"))
                .when(noteLateness())
                .expect(PartyRanLate.class);
    }

    @Test
    void whoHasTheLinkOfThePresentTimeAnswersForTheGuest() {
        accepted()
                .when(confirm(link))
                .expect(new VisitConfirmed(restaurant.seating("s"), ActingSide.GUEST, StockholmRestaurant.NOON))
                .at(at("2026-11-20T18:00"))
                .when(late(link, 10))
                .expect(LatenessAnnounced.class)
                .when(cancel(link))
                .expect(RequestClosed.class, HoldReleased.class, SeatingCancelled.class);
    }

    @Test
    void theLinkOfAnotherTimeAnswersNothing() {
        accepted().when(amended(EIGHT, null));
        restaurant
                .given()
                .at(at("2026-11-20T18:00"))
                .when(confirm(link))
                .expectRejection(VISIT_MOVED)
                .when(late(link, 10))
                .expectRejection(VISIT_MOVED)
                .when(cancel(link))
                .expectRejection(VISIT_MOVED)
                .when(confirm(Requester.linkHolder(at(EIGHT))))
                .expect(VisitConfirmed.class);
    }

    @Test
    void whoHasTheLinkCancelsUntilTheCutoffAndNoLonger() {
        var policy = restaurant.policy(new PolicyFixture().cancelledUntilMinutesBefore(120));
        restaurant
                .given(restaurant.open(), policy, restaurant.askedAndAccepted("s", SEVEN, 2, restaurant.two))
                .at(at("2026-11-20T17:00"))
                .when(cancel(link))
                .expectRejection(CANCEL_CUTOFF_PASSED)
                .at(at("2026-11-20T16:59"))
                .when(cancel(link))
                .expect(RequestClosed.class, HoldReleased.class, SeatingCancelled.class);
    }

    @Test
    void eachAnnouncementCountsAsAnAmendmentByTheGuestAndStaffMayMore() {
        var announced = IntStream.range(0, 20)
                .mapToObj(minute -> new LatenessAnnounced(
                        restaurant.seating("s"),
                        ActingSide.GUEST,
                        at(SEVEN).plusSeconds(60L * minute),
                        at(SEVEN).plusSeconds(60L * (minute + 15)),
                        at("2026-11-20T18:00")))
                .toList();
        accepted();
        restaurant
                .given(announced)
                .at(at("2026-11-20T18:00"))
                .when(late(link, 30))
                .expectRejection(TOO_MANY_AMENDMENTS)
                .when(late(Requester.staff(), 30))
                .expect(LatenessAnnounced.class);
    }

    private CommandFixture accepted() {
        return accepted("s", 2);
    }

    private CommandFixture accepted(String seating, int party) {
        var open = seating.equals("s") ? restaurant.open() : List.of();
        var tables = seating.equals("s") ? restaurant.two : restaurant.four;
        return restaurant.given(open, restaurant.askedAndAccepted(seating, SEVEN, party, tables));
    }

    private ConfirmVisit confirm(Requester by) {
        return new ConfirmVisit(restaurant.seating("s"), by);
    }

    private AnnounceLateness late(Requester by, int minutes) {
        return new AnnounceLateness(restaurant.seating("s"), by, minutes);
    }

    private CancelSeating cancel(Requester by) {
        return new CancelSeating(restaurant.seating("s"), by, null);
    }

    private NoteLateness noteLateness() {
        return new NoteLateness(restaurant.seating("s"), null);
    }

    private AmendSeating amended(@Nullable String start, @Nullable PartySize party) {
        return new AmendSeating(
                restaurant.seating("s"),
                Requester.staff(),
                start == null ? null : LocalDateTime.parse(start),
                party,
                null,
                null,
                false);
    }
}
