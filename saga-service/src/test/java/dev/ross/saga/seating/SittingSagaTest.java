package dev.ross.saga.seating;

import static dev.ross.saga.RestaurantEvents.NOON;
import static dev.ross.saga.RestaurantEvents.STAY;

import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.seating.ActingSide;
import dev.ross.contracts.seating.SeatingCommand.ExtendHold;
import dev.ross.contracts.seating.SeatingCommand.LapseSeating;
import dev.ross.contracts.seating.SeatingCommand.NoteLateness;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingAccepted;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingAmended;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingDeclined;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.seating.SeatingTableEvent.GuestsMarkedNoShow;
import dev.ross.contracts.seating.SeatingTableEvent.GuestsSeated;
import dev.ross.contracts.seating.SeatingTableEvent.LatenessAnnounced;
import dev.ross.contracts.seating.SeatingTableEvent.PartyRanLate;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingClosed;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingLapsed;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingReinstated;
import dev.ross.contracts.seating.SeatingTableEvent.VisitConfirmed;
import dev.ross.contracts.serviceday.ServiceDayEvent.HoldExtended;
import dev.ross.contracts.serviceday.ServiceDayId;
import dev.ross.contracts.value.PartySize;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.Stay;
import dev.ross.saga.RestaurantEvents;
import dev.ross.saga.platform.axon.HandlerParametersInTests;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.axonframework.test.saga.ContinuedGivenState;
import org.axonframework.test.saga.FixtureConfiguration;
import org.axonframework.test.saga.SagaTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SittingSagaTest {
    private static final RestaurantEvents evening = RestaurantEvents.at("r1");
    private static final SeatingId seating = evening.seating("s1");
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Instant LATE_AT = STAY.from().plus(QUARTER);
    private static final Instant ANNOUNCED_LATE_AT = LATE_AT.plus(QUARTER);
    private static final SeatingAccepted ACCEPTED = new SeatingAccepted(seating, ActingSide.STAFF, LATE_AT, NOON);
    private static final Personal<String> WORDS = Personal.of(Subject.guestAt("anna", "r1"), "sorry");
    private static final Stay LATER = new Stay(
            STAY.startsAt().plusHours(1),
            STAY.timeZone(),
            STAY.from().plus(Duration.ofHours(1)),
            STAY.to().plus(Duration.ofHours(1)),
            STAY.serviceDate());

    private FixtureConfiguration saga;

    @BeforeEach
    void prepare() {
        var fixture = new SagaTestFixture<>(SittingSaga.class);
        HandlerParametersInTests.giveTo(fixture);
        fixture.givenCurrentTime(NOON);
        saga = fixture;
    }

    @Test
    void whoIsAcceptedIsAskedAboutWhenTheyCountAsLateAndNotBefore() {
        accepted().whenTimeAdvancesTo(LATE_AT.minusMillis(2)).expectNoDispatchedCommands();
        accepted().whenTimeAdvancesTo(LATE_AT).expectDispatchedCommands(new NoteLateness(seating, LATE_AT));
    }

    @Test
    void whoIsLateAndThenMovedToALaterTimeIsAskedAboutThenToo() throws Exception {
        accepted()
                .andThenTimeAdvancesTo(LATE_AT)
                .andThenAPublished(new PartyRanLate(seating, LATE_AT))
                .andThenAPublished(movedTo(LATER))
                .whenTimeAdvancesTo(LATER.from().plus(QUARTER))
                .expectDispatchedCommands(new NoteLateness(seating, LATER.from().plus(QUARTER)));
    }

    @Test
    void whoIsMovedIsAskedAboutOnceAtTheNewTime() {
        accepted()
                .andThenAPublished(movedTo(LATER))
                .whenTimeAdvancesTo(LATE_AT)
                .expectNoDispatchedCommands()
                .expectScheduledDeadlineWithName(
                        Duration.between(LATE_AT, LATER.from().plus(QUARTER)), SittingSaga.LATE);
    }

    @Test
    void whoAnnouncesToBeLateIsAskedAboutThenAndNotBefore() {
        accepted()
                .andThenAPublished(announced(ANNOUNCED_LATE_AT))
                .whenTimeAdvancesTo(ANNOUNCED_LATE_AT.minusMillis(2))
                .expectNoDispatchedCommands();
        accepted()
                .andThenAPublished(announced(ANNOUNCED_LATE_AT))
                .whenTimeAdvancesTo(ANNOUNCED_LATE_AT)
                .expectDispatchedCommands(new NoteLateness(seating, ANNOUNCED_LATE_AT));
    }

    @Test
    void whoIsLateAlreadyAndThenSaysWhenTheyComeIsAskedAboutThenAgain() throws Exception {
        accepted()
                .andThenTimeAdvancesTo(LATE_AT)
                .andThenAPublished(new PartyRanLate(seating, LATE_AT))
                .andThenAPublished(announced(ANNOUNCED_LATE_AT))
                .whenTimeAdvancesTo(ANNOUNCED_LATE_AT)
                .expectDispatchedCommands(new NoteLateness(seating, ANNOUNCED_LATE_AT));
    }

    @Test
    void whoAnnouncesAnEarlierTimeIsAskedAboutEarlierAndOnce() {
        accepted()
                .andThenAPublished(announced(ANNOUNCED_LATE_AT.plus(QUARTER)))
                .andThenAPublished(announced(ANNOUNCED_LATE_AT))
                .whenTimeAdvancesTo(ANNOUNCED_LATE_AT.plus(QUARTER))
                .expectDispatchedCommands(new NoteLateness(seating, ANNOUNCED_LATE_AT));
    }

    @Test
    void whoConfirmsIsAskedAboutAsPlanned() {
        accepted()
                .andThenAPublished(new VisitConfirmed(seating, ActingSide.GUEST, NOON))
                .whenTimeAdvancesTo(LATE_AT)
                .expectDispatchedCommands(new NoteLateness(seating, LATE_AT));
    }

    @Test
    void otherWordsAboutALatePartyAskNothingAgain() throws Exception {
        accepted()
                .andThenTimeAdvancesTo(LATE_AT)
                .andThenAPublished(new PartyRanLate(seating, LATE_AT))
                .andThenAPublished(amended(STAY, LATE_AT))
                .whenTimeAdvancesTo(STAY.to())
                .expectNoDispatchedCommands();
    }

    @Test
    void whoWasDeclinedTakenBackAndAcceptedIsAskedAboutOnTheDayOnly() {
        saga.givenAPublished(evening.requested(seating, NOON.plus(Duration.ofHours(1))))
                .andThenAPublished(new SeatingDeclined(seating, null, List.of(), NOON))
                .andThenAPublished(back(SeatingStatus.PENDING, null, NOON))
                .andThenAPublished(ACCEPTED)
                .whenTimeAdvancesTo(LATE_AT.minusMillis(2))
                .expectNoDispatchedCommands()
                .expectActiveSagas(1);
    }

    @Test
    void aNoShowThatIsTakenBackIsAskedAboutAtTheTimeItTellsAndNotAtOnce() {
        var takenBack = LATE_AT.plusSeconds(60);
        accepted()
                .andThenAPublished(new GuestsMarkedNoShow(seating, LATE_AT))
                .andThenAPublished(back(SeatingStatus.ACCEPTED, takenBack.plus(QUARTER), takenBack))
                .whenTimeAdvancesTo(takenBack.plus(QUARTER).minusMillis(2))
                .expectNoDispatchedCommands()
                .expectActiveSagas(1);
        accepted()
                .andThenAPublished(new GuestsMarkedNoShow(seating, LATE_AT))
                .andThenAPublished(back(SeatingStatus.ACCEPTED, takenBack.plus(QUARTER), takenBack))
                .whenTimeAdvancesTo(takenBack.plus(QUARTER))
                .expectDispatchedCommands(new NoteLateness(seating, takenBack.plus(QUARTER)));
    }

    @Test
    void whoIsBackAtTheTableAfterItWasClosedIsExpectedToLeaveAsPlanned() {
        accepted()
                .andThenAPublished(new GuestsSeated(seating, Set.of(), STAY.from()))
                .andThenAPublished(new SeatingClosed(seating, ActingSide.STAFF, STAY.from()))
                .andThenAPublished(back(SeatingStatus.SEATED, null, STAY.from()))
                .whenTimeAdvancesTo(STAY.to().minusMillis(2))
                .expectNoDispatchedCommands();
        accepted()
                .andThenAPublished(new GuestsSeated(seating, Set.of(), STAY.from()))
                .andThenAPublished(new SeatingClosed(seating, ActingSide.STAFF, STAY.from()))
                .andThenAPublished(back(SeatingStatus.SEATED, null, STAY.from()))
                .whenTimeAdvancesTo(STAY.to())
                .expectDispatchedCommands(new ExtendHold(seating, STAY.to()));
    }

    @Test
    void whomNobodySeatsOrMarksTheSystemEndsADayAfterTheirTime() throws Exception {
        accepted()
                .andThenTimeAdvancesTo(LATE_AT)
                .whenTimeAdvancesTo(STAY.to().plus(Duration.ofDays(1)))
                .expectDispatchedCommands(new LapseSeating(seating, STAY.to().plus(Duration.ofDays(1))));
    }

    @Test
    void whatHasLapsedLeavesNothingBehind() {
        accepted()
                .whenPublishingA(new SeatingLapsed(seating, STAY.to().plus(Duration.ofDays(1))))
                .expectNoScheduledDeadlines()
                .expectActiveSagas(0);
    }

    @Test
    void whoSitsIsExpectedToLeaveWhenTheirTimeIsUp() {
        accepted()
                .andThenAPublished(new GuestsSeated(seating, Set.of(), STAY.from()))
                .whenTimeAdvancesTo(STAY.to())
                .expectDispatchedCommands(new ExtendHold(seating, STAY.to()));
    }

    @Test
    void whoSitsOnIsAskedAfterAgain() {
        var day = new ServiceDayId(seating.restaurant(), STAY.serviceDate());
        var until = STAY.to().plus(Duration.ofMinutes(15));
        saga.givenAPublished(evening.requested(seating, null))
                .andThenAPublished(new GuestsSeated(seating, Set.of(), STAY.from()))
                .andThenAPublished(new HoldExtended(day, seating, until))
                .andThenAPublished(new HoldExtended(day, seating, until))
                .whenTimeAdvancesTo(until)
                .expectDispatchedCommands(new ExtendHold(seating, until));
    }

    @Test
    void nobodyLooksAfterAnEmptyTable() {
        saga.givenAPublished(evening.requested(seating, null))
                .andThenAPublished(new GuestsSeated(seating, Set.of(), STAY.from()))
                .whenPublishingA(new SeatingClosed(seating, ActingSide.STAFF, STAY.to()))
                .expectNoScheduledDeadlines()
                .expectActiveSagas(0);
    }

    private ContinuedGivenState accepted() {
        prepare();
        return saga.givenAPublished(evening.requested(seating, null)).andThenAPublished(ACCEPTED);
    }

    private static LatenessAnnounced announced(Instant lateAt) {
        return new LatenessAnnounced(seating, ActingSide.GUEST, lateAt.minus(QUARTER), lateAt, STAY.from());
    }

    private static SeatingAmended movedTo(Stay stay) {
        return amended(stay, stay.from().plus(QUARTER));
    }

    private static SeatingAmended amended(Stay stay, Instant lateAt) {
        return new SeatingAmended(seating, ActingSide.STAFF, stay, PartySize.of(4), null, null, lateAt, null, NOON);
    }

    private static SeatingReinstated back(SeatingStatus to, @Nullable Instant lateAt, Instant at) {
        return new SeatingReinstated(seating, null, to, STAY, null, lateAt, WORDS, at);
    }
}
