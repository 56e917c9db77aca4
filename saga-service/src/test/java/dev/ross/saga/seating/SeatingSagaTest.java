package dev.ross.saga.seating;

import static dev.ross.contracts.notification.NotificationTemplate.AMENDMENT_REFUSED;
import static dev.ross.contracts.notification.NotificationTemplate.AMENDMENT_TO_ANSWER;
import static dev.ross.contracts.notification.NotificationTemplate.GUEST_AMENDED;
import static dev.ross.contracts.notification.NotificationTemplate.GUEST_CANCELLED;
import static dev.ross.contracts.notification.NotificationTemplate.NO_SHOW_DISPUTED;
import static dev.ross.contracts.notification.NotificationTemplate.NO_SHOW_MARKED;
import static dev.ross.contracts.notification.NotificationTemplate.NO_SHOW_TAKEN_BACK;
import static dev.ross.contracts.notification.NotificationTemplate.PARTY_LATE;
import static dev.ross.contracts.notification.NotificationTemplate.REQUEST_RECEIVED;
import static dev.ross.contracts.notification.NotificationTemplate.REQUEST_STILL_WAITS;
import static dev.ross.contracts.notification.NotificationTemplate.REQUEST_TO_ANSWER;
import static dev.ross.contracts.notification.NotificationTemplate.REQUEST_WENT_UNANSWERED;
import static dev.ross.contracts.notification.NotificationTemplate.SEATING_ACCEPTED;
import static dev.ross.contracts.notification.NotificationTemplate.SEATING_AMENDED;
import static dev.ross.contracts.notification.NotificationTemplate.SEATING_CANCELLED;
import static dev.ross.contracts.notification.NotificationTemplate.SEATING_DECLINED;
import static dev.ross.contracts.notification.NotificationTemplate.SEATING_EXPIRED;
import static dev.ross.saga.RestaurantEvents.NOON;
import static dev.ross.saga.RestaurantEvents.STAY;
import static dev.ross.saga.RestaurantEvents.inAnHour;

import dev.ross.contracts.customer.CustomerEvent.CustomerProfileUpdated;
import dev.ross.contracts.customer.CustomerProfile;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.seating.ActingSide;
import dev.ross.contracts.seating.OpenAmendment;
import dev.ross.contracts.seating.SeatingCommand.EndWaiting;
import dev.ross.contracts.seating.SeatingCommand.UpdateGuestContact;
import dev.ross.contracts.seating.SeatingRequestEvent.AmendmentRefused;
import dev.ross.contracts.seating.SeatingRequestEvent.AmendmentRequested;
import dev.ross.contracts.seating.SeatingRequestEvent.NotesChanged;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingAccepted;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingAmended;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingCancelled;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingDeclined;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingExpired;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.seating.SeatingTableEvent.GuestsMarkedNoShow;
import dev.ross.contracts.seating.SeatingTableEvent.GuestsSeated;
import dev.ross.contracts.seating.SeatingTableEvent.NoShowDisputed;
import dev.ross.contracts.seating.SeatingTableEvent.PartyRanLate;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingClosed;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingReinstated;
import dev.ross.contracts.value.CustomerId;
import dev.ross.contracts.value.PartySize;
import dev.ross.contracts.value.SeatingId;
import dev.ross.saga.RestaurantEvents;
import dev.ross.saga.platform.axon.HandlerParametersInTests;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.axonframework.test.saga.FixtureConfiguration;
import org.axonframework.test.saga.SagaTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SeatingSagaTest {
    private static final RestaurantEvents evening = RestaurantEvents.at("r1");
    private static final SeatingId seating = evening.seating("s1");
    private static final CustomerId GUEST = CustomerId.of("anna");
    private static final Personal<String> WORDS = Personal.of(Subject.guestAt("anna", "r1"), "sorry");
    private static final SeatingAccepted ACCEPTED = new SeatingAccepted(seating, ActingSide.STAFF, null, NOON);
    private static final SeatingDeclined DECLINED = new SeatingDeclined(seating, WORDS, List.of(), NOON);

    private FixtureConfiguration saga;

    @BeforeEach
    void prepare() {
        var fixture = new SagaTestFixture<>(SeatingSaga.class);
        HandlerParametersInTests.giveTo(fixture);
        fixture.givenCurrentTime(NOON);
        saga = fixture;
    }

    @Test
    void aRequestIsAcknowledgedToldToAllStaffAndGivenATimeToBeAnsweredBy() {
        var request = evening.requested(seating, inAnHour());
        saga.givenNoPriorActivity()
                .whenPublishingA(request)
                .expectActiveSagas(1)
                .expectDispatchedCommands(
                        new NotifyGuest(seating, REQUEST_RECEIVED, null),
                        new NotifyStaff(seating, REQUEST_TO_ANSWER, request.notes()))
                .expectScheduledDeadlineWithName(Duration.ofHours(1), SeatingSaga.ANSWER_BY);
    }

    @Test
    void aChangeOfTheGuestsProfileIsPassedOnToTheRestaurantWhileTheSeatingLasts() {
        saga.givenAPublished(evening.requested(seating, null))
                .andThenAPublished(ACCEPTED)
                .whenPublishingA(profileOf(GUEST))
                .expectDispatchedCommands(new UpdateGuestContact(seating, GUEST));
    }

    @Test
    void theProfileOfAnotherGuestIsNotPassedOn() {
        saga.givenAPublished(evening.requested(seating, null))
                .whenPublishingA(profileOf(CustomerId.of("olle")))
                .expectNoDispatchedCommands();
    }

    @Test
    void aReinstatedSeatingHearsOfTheProfileAgain() {
        saga.givenAPublished(evening.requested(seating, null))
                .andThenAPublished(DECLINED)
                .andThenAPublished(reinstated(SeatingStatus.PENDING, inAnHour()))
                .whenPublishingA(profileOf(GUEST))
                .expectDispatchedCommands(new UpdateGuestContact(seating, GUEST));
    }

    @Test
    void aGuestIsToldThatTheyWereMarkedAndStaffThatTheyDisputeIt() {
        var dispute = new NoShowDisputed(seating, WORDS, NOON);
        saga.givenAPublished(evening.requested(seating, null))
                .andThenAPublished(ACCEPTED)
                .whenPublishingA(new GuestsMarkedNoShow(seating, NOON))
                .expectDispatchedCommands(new NotifyGuest(seating, NO_SHOW_MARKED, null))
                .expectActiveSagas(0);
        saga.givenNoPriorActivity()
                .whenPublishingA(dispute)
                .expectDispatchedCommands(new NotifyStaff(seating, NO_SHOW_DISPUTED, WORDS))
                .expectActiveSagas(0);
    }

    @Test
    void aRequestAcceptedAtOnceIsToldToStaffAndWaitsForNothing() {
        var request = evening.requested(seating, null);
        saga.givenNoPriorActivity()
                .whenPublishingA(request)
                .expectDispatchedCommands(new NotifyStaff(seating, REQUEST_TO_ANSWER, request.notes()))
                .expectNoScheduledDeadlines();
    }

    @Test
    void whatStaffWroteDownThemselvesIsNotToldToThem() {
        saga.givenNoPriorActivity()
                .whenPublishingA(evening.telephoned(seating, "anna@guest.example"))
                .expectActiveSagas(1)
                .expectNoDispatchedCommands();
    }

    @Test
    void ofARequestThatNobodyAnswersStaffAreRemindedBeforeTheSystemEndsIt() {
        saga.givenAPublished(evening.requested(seating, inAnHour()))
                .whenTimeElapses(Duration.ofHours(1))
                .expectDispatchedCommands(
                        new NotifyStaff(seating, REQUEST_STILL_WAITS, null), new EndWaiting(seating, inAnHour()))
                .expectActiveSagas(1);
    }

    @Test
    void staffAreRemindedOfWhoWaitsWhenHalfTheTimeIsGone() {
        saga.givenAPublished(evening.requested(seating, inAnHour()))
                .whenTimeElapses(Duration.ofMinutes(30))
                .expectDispatchedCommands(new NotifyStaff(seating, REQUEST_STILL_WAITS, null));
    }

    @Test
    void aGuestsChangeIsToldToStaffAndGivenATimeToBeAnsweredBy() {
        saga.givenAPublished(evening.requested(seating, null))
                .andThenAPublished(ACCEPTED)
                .whenPublishingA(new AmendmentRequested(seating, STAY, PartySize.of(5), null, inAnHour(), NOON))
                .expectDispatchedCommands(new NotifyStaff(seating, AMENDMENT_TO_ANSWER, null))
                .expectScheduledDeadlineWithName(Duration.ofHours(1), SeatingSaga.ANSWER_BY);
    }

    @Test
    void whatBecameOfAChangeIsToldToTheGuestAndLiftsTheDeadline() {
        saga.givenAPublished(evening.requested(seating, null))
                .andThenAPublished(new AmendmentRequested(seating, STAY, PartySize.of(5), null, inAnHour(), NOON))
                .whenPublishingA(new SeatingAmended(
                        seating, ActingSide.STAFF, STAY, PartySize.of(5), null, null, null, null, NOON))
                .expectDispatchedCommands(new NotifyGuest(seating, SEATING_AMENDED, null))
                .expectNoScheduledDeadlines();
    }

    @Test
    void whoseChangeIsRefusedIsToldInTheWordsOfTheRestaurant() {
        saga.givenAPublished(evening.requested(seating, null))
                .andThenAPublished(new AmendmentRequested(seating, STAY, PartySize.of(5), null, inAnHour(), NOON))
                .whenPublishingA(new AmendmentRefused(seating, ActingSide.STAFF, WORDS, NOON))
                .expectDispatchedCommands(new NotifyGuest(seating, AMENDMENT_REFUSED, WORDS))
                .expectNoScheduledDeadlines();
    }

    @Test
    void aGuestsOwnChangeIsToldToStaffToo() {
        saga.givenAPublished(evening.requested(seating, null))
                .whenPublishingA(new SeatingAmended(
                        seating, ActingSide.GUEST, STAY, PartySize.of(5), null, null, null, null, NOON))
                .expectDispatchedCommands(
                        new NotifyGuest(seating, SEATING_AMENDED, null), new NotifyStaff(seating, GUEST_AMENDED, null));
    }

    @Test
    void whatAGuestWritesIsToldToStaff() {
        saga.givenAPublished(evening.requested(seating, null))
                .whenPublishingA(new NotesChanged(seating, ActingSide.GUEST, WORDS, null, NOON))
                .expectDispatchedCommands(new NotifyStaff(seating, GUEST_AMENDED, WORDS));
    }

    @Test
    void whatStaffWriteIsToldToNobody() {
        saga.givenAPublished(evening.requested(seating, null))
                .whenPublishingA(new NotesChanged(seating, ActingSide.STAFF, null, WORDS, NOON))
                .expectNoDispatchedCommands();
    }

    @Test
    void aLatePartyIsToldToStaff() {
        saga.givenAPublished(evening.requested(seating, null))
                .andThenAPublished(ACCEPTED)
                .whenPublishingA(new PartyRanLate(seating, STAY.from()))
                .expectDispatchedCommands(new NotifyStaff(seating, PARTY_LATE, null));
    }

    @Test
    void anAcceptanceIsToldToTheGuestAndLiftsTheDeadline() {
        saga.givenAPublished(evening.requested(seating, inAnHour()))
                .whenPublishingA(ACCEPTED)
                .expectDispatchedCommands(new NotifyGuest(seating, SEATING_ACCEPTED, null))
                .expectNoScheduledDeadlines()
                .expectActiveSagas(1);
    }

    @Test
    void aRefusalIsToldToTheGuestInTheWordsOfTheRestaurant() {
        saga.givenAPublished(evening.requested(seating, inAnHour()))
                .whenPublishingA(DECLINED)
                .expectDispatchedCommands(new NotifyGuest(seating, SEATING_DECLINED, WORDS))
                .expectNoScheduledDeadlineWithName(Duration.ofHours(1), SeatingSaga.ANSWER_BY);
    }

    @Test
    void aRefusalNeedsNoCompanyAnyMore() {
        saga.givenAPublished(evening.requested(seating, inAnHour()))
                .whenPublishingA(DECLINED)
                .expectNoScheduledDeadlines()
                .expectActiveSagas(0);
    }

    @Test
    void aRefusalTakenBackWaitsForAnAnswerUntilTheTimeThatIsPromisedNow() {
        saga.givenAPublished(evening.requested(seating, inAnHour()))
                .andThenAPublished(DECLINED)
                .whenPublishingA(waitingAgainFor(Duration.ofHours(2)))
                .expectNoDispatchedCommands()
                .expectScheduledDeadlineWithName(Duration.ofHours(2), SeatingSaga.ANSWER_BY)
                .expectNoScheduledDeadlineWithName(Duration.ofHours(1), SeatingSaga.ANSWER_BY)
                .expectActiveSagas(1);
    }

    @Test
    void whoChangesTheirMindTwiceAndIsAnsweredWaitsForNothingMore() {
        saga.givenAPublished(evening.requested(seating, null))
                .andThenAPublished(ACCEPTED)
                .andThenAPublished(wish(3))
                .andThenAPublished(wish(4))
                .whenPublishingA(new SeatingAmended(
                        seating, ActingSide.STAFF, STAY, PartySize.of(4), null, null, null, null, NOON))
                .expectDispatchedCommands(new NotifyGuest(seating, SEATING_AMENDED, null))
                .expectNoScheduledDeadlines();
    }

    @Test
    void whoSitsWaitsForNoAnswer() {
        saga.givenAPublished(evening.requested(seating, null))
                .andThenAPublished(ACCEPTED)
                .andThenAPublished(wish(3))
                .whenPublishingA(new GuestsSeated(seating, Set.of(), NOON))
                .expectNoScheduledDeadlines();
    }

    @Test
    void whatAGuestWithdrewTheyAreNotTold() {
        saga.givenAPublished(evening.requested(seating, null))
                .andThenAPublished(wish(3))
                .whenPublishingA(new AmendmentRefused(seating, ActingSide.GUEST, null, NOON))
                .expectNoDispatchedCommands()
                .expectNoScheduledDeadlines();
    }

    @Test
    void otherWordsLeaveTheTimeToAnswerAsItWas() {
        saga.givenAPublished(evening.requested(seating, null))
                .andThenAPublished(wish(3))
                .whenPublishingA(new SeatingAmended(
                        seating,
                        ActingSide.STAFF,
                        STAY,
                        PartySize.of(4),
                        WORDS,
                        null,
                        null,
                        new OpenAmendment(STAY, PartySize.of(5), inAnHour()),
                        NOON))
                .expectScheduledDeadlineWithName(Duration.ofHours(1), SeatingSaga.ANSWER_BY)
                .expectScheduledDeadlineWithName(Duration.ofMinutes(30), SeatingSaga.STILL_UNANSWERED);
    }

    @Test
    void aRefusalTakenBackIsEndedByTheSystemIfNobodyAnswersNowEither() throws Exception {
        saga.givenAPublished(evening.requested(seating, inAnHour()))
                .andThenAPublished(DECLINED)
                .andThenAPublished(waitingAgainFor(Duration.ofHours(2)))
                .andThenTimeElapses(Duration.ofMinutes(119))
                .whenTimeElapses(Duration.ofMinutes(1))
                .expectDispatchedCommands(new EndWaiting(seating, NOON.plus(Duration.ofHours(2))));
    }

    @Test
    void aGuestWhoCancelsIsToldSoAndStaffAreToo() {
        saga.givenAPublished(evening.requested(seating, inAnHour()))
                .andThenAPublished(ACCEPTED)
                .whenPublishingA(new SeatingCancelled(seating, ActingSide.GUEST, WORDS, NOON))
                .expectDispatchedCommands(
                        new NotifyGuest(seating, SEATING_CANCELLED, null),
                        new NotifyStaff(seating, GUEST_CANCELLED, WORDS))
                .expectNoScheduledDeadlines()
                .expectActiveSagas(0);
    }

    @Test
    void aPendingRequestThatIsCancelledNoLongerWaits() {
        saga.givenAPublished(evening.requested(seating, inAnHour()))
                .whenPublishingA(new SeatingCancelled(seating, ActingSide.GUEST, null, NOON))
                .expectNoScheduledDeadlines()
                .expectActiveSagas(0);
    }

    @Test
    void aGuestWhoseSeatingStaffCancelIsToldWhy() {
        saga.givenAPublished(evening.requested(seating, inAnHour()))
                .andThenAPublished(ACCEPTED)
                .whenPublishingA(new SeatingCancelled(seating, ActingSide.STAFF, WORDS, NOON))
                .expectDispatchedCommands(new NotifyGuest(seating, SEATING_CANCELLED, WORDS))
                .expectActiveSagas(0);
    }

    @Test
    void aGuestWhoseRequestExpiredIsToldSoAndManagersThatNobodyAnswered() throws Exception {
        saga.givenAPublished(evening.requested(seating, inAnHour()))
                .andThenTimeElapses(Duration.ofHours(1))
                .whenPublishingA(new SeatingExpired(seating, List.of(), inAnHour()))
                .expectDispatchedCommands(
                        new NotifyGuest(seating, SEATING_EXPIRED, null),
                        new NotifyManagers(seating, REQUEST_WENT_UNANSWERED))
                .expectActiveSagas(0);
    }

    @Test
    void aVisitThatIsOverNeedsNoCompany() {
        saga.givenAPublished(evening.requested(seating, null))
                .andThenAPublished(ACCEPTED)
                .andThenAPublished(new GuestsSeated(seating, Set.of(), STAY.from()))
                .whenPublishingA(new SeatingClosed(seating, ActingSide.STAFF, STAY.to()))
                .expectNoDispatchedCommands()
                .expectActiveSagas(0);
    }

    @Test
    void whoIsExpectedAfterAllIsToldWhatBecomesOfIt() {
        saga.givenAPublished(evening.requested(seating, null))
                .andThenAPublished(new GuestsMarkedNoShow(seating, STAY.to()))
                .andThenAPublished(reinstated(SeatingStatus.ACCEPTED, null))
                .whenPublishingA(new SeatingCancelled(seating, ActingSide.STAFF, null, NOON))
                .expectDispatchedCommands(new NotifyGuest(seating, SEATING_CANCELLED, null))
                .expectActiveSagas(0);
    }

    @Test
    void anotherSeatingIsNotItsBusiness() {
        saga.givenAPublished(evening.requested(seating, inAnHour()))
                .whenPublishingA(new SeatingAccepted(evening.seating("s2"), ActingSide.STAFF, null, NOON))
                .expectNoDispatchedCommands();
    }

    private static AmendmentRequested wish(int guests) {
        return new AmendmentRequested(seating, STAY, PartySize.of(guests), null, inAnHour(), NOON);
    }

    @Test
    void aGuestIsToldThatTheyAreNoLongerMarkedAsANoShow() {
        saga.givenAPublished(evening.requested(seating, inAnHour()))
                .andThenAPublished(new GuestsMarkedNoShow(seating, NOON))
                .whenPublishingA(reinstated(SeatingStatus.ACCEPTED, null))
                .expectDispatchedCommands(new NotifyGuest(seating, NO_SHOW_TAKEN_BACK, null));
    }

    @Test
    void aGuestWhoWasSeatedByMistakeIsToldNothing() {
        saga.givenAPublished(evening.requested(seating, inAnHour()))
                .andThenAPublished(new GuestsSeated(seating, Set.of(), NOON))
                .whenPublishingA(reinstated(SeatingStatus.ACCEPTED, null))
                .expectNoDispatchedCommands();
    }

    private static SeatingReinstated waitingAgainFor(Duration time) {
        return reinstated(SeatingStatus.PENDING, NOON.plus(time));
    }

    private static SeatingReinstated reinstated(SeatingStatus to, @Nullable Instant answerBy) {
        return new SeatingReinstated(seating, GUEST, to, null, answerBy, null, WORDS, NOON);
    }

    private static CustomerProfileUpdated profileOf(CustomerId guest) {
        var profile = new CustomerProfile("Anna", null, null, "no nuts");
        return new CustomerProfileUpdated(guest, Personal.of(Subject.guest(guest.toString()), profile), NOON);
    }
}
