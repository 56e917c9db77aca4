package dev.ross.command.notification;

import static dev.ross.contracts.notification.DelayCause.SERVER_AWAY;
import static dev.ross.contracts.notification.DelayCause.TRY_LATER;
import static dev.ross.contracts.notification.DeliveryFailure.ADDRESS_REFUSED;
import static dev.ross.contracts.notification.DeliveryFailure.BOUNCED;
import static dev.ross.contracts.notification.DeliveryFailure.GIVEN_UP;
import static dev.ross.contracts.notification.NotificationRejection.SENT_ONCE_ONLY;
import static dev.ross.contracts.notification.NotificationRejection.TOO_MANY_RESENDS;
import static dev.ross.contracts.notification.NotificationRejection.UNKNOWN_NOTIFICATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ross.command.fixture.CommandFixture;
import dev.ross.command.platform.axon.InMemory;
import dev.ross.contracts.notification.Addressee;
import dev.ross.contracts.notification.DeliveryFailure;
import dev.ross.contracts.notification.NotificationCommand;
import dev.ross.contracts.notification.NotificationCommand.RecordDelayed;
import dev.ross.contracts.notification.NotificationCommand.RecordFailed;
import dev.ross.contracts.notification.NotificationCommand.RecordSent;
import dev.ross.contracts.notification.NotificationCommand.RequestNotification;
import dev.ross.contracts.notification.NotificationCommand.ResendNotification;
import dev.ross.contracts.notification.NotificationEvent.NotificationDelayed;
import dev.ross.contracts.notification.NotificationEvent.NotificationFailed;
import dev.ross.contracts.notification.NotificationEvent.NotificationRequested;
import dev.ross.contracts.notification.NotificationEvent.NotificationResent;
import dev.ross.contracts.notification.NotificationEvent.NotificationSent;
import dev.ross.contracts.notification.NotificationId;
import dev.ross.contracts.notification.NotificationTemplate;
import dev.ross.contracts.notification.Recipient;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.StaffId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A cause leads to one message, whose outcome is recorded. */
class MessageTest {
    private static final NotificationId ID = new NotificationId(RestaurantId.of("r"), "n");
    private static final Instant NOW = Instant.parse("2026-11-20T11:00:00Z");

    private static final SeatingId SEATING = new SeatingId(RestaurantId.of("r"), "s");
    private static final StaffId SAM = StaffId.of("sam");
    private static final Addressee ADA = addressee("ada");
    private static final Addressee BEN = addressee("ben");

    private final FixtureConfiguration<Notification> fixture = new AggregateTestFixture<>(Notification.class);

    @BeforeEach
    void openTheRecord() {
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        fixture.registerAnnotatedCommandHandler(
                new NotificationCommands(InMemory.repositoriesOver(fixture.getEventStore()), clock));
    }

    @Test
    void aMessageIsRequestedOnce() {
        fixture.givenNoPriorActivity().when(request()).expectEvents(requested());
        assertThat(requested().addressees().getFirst().recipient().value()).isNotNull();
    }

    @Test
    void askingAgainAsksOnce() {
        fixture.given(requested())
                .when(request())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void whatWasSentIsNotAskedForAgain() {
        fixture.given(requested(), sent(List.of("ada")))
                .when(request())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void aMessageIsSentOnce() {
        fixture.given(requested()).when(new RecordSent(ID, 1, List.of("ada"))).expectEvents(sent(List.of("ada")));
    }

    @Test
    void sendingIsRecordedOnce() {
        fixture.given(requested(), sent(List.of("ada")))
                .when(new RecordSent(ID, 1, List.of("ada")))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void aMessageFails() {
        fixture.given(requested())
                .when(new RecordFailed(ID, 1, List.of("ada"), ADDRESS_REFUSED))
                .expectEvents(failed(List.of("ada"), ADDRESS_REFUSED));
    }

    @Test
    void whatFailedMayStillTurnOutToHaveBeenSent() {
        fixture.given(requested(), failed(List.of("ada"), ADDRESS_REFUSED))
                .when(new RecordSent(ID, 1, List.of("ada")))
                .expectEvents(sent(List.of("ada")));
    }

    @Test
    void whatWasSentHasNotFailed() {
        fixture.given(requested(), sent(List.of("ada")))
                .when(new RecordFailed(ID, 1, List.of("ada"), ADDRESS_REFUSED))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void eachAddresseeIsSentToOnceHoweverTheOutcomesAreBatched() {
        fixture.given(requested(), sent(List.of("ada")))
                .when(new RecordSent(ID, 1, List.of("ada", "ben", "ben")))
                .expectEvents(sent(List.of("ben")));
    }

    @Test
    void oneWhoCannotBeReachedDoesNotFailTheOthers() {
        fixture.given(requested(), sent(List.of("ada")))
                .when(new RecordFailed(ID, 1, List.of("ada", "ben"), ADDRESS_REFUSED))
                .expectEvents(failed(List.of("ben"), ADDRESS_REFUSED));
    }

    @Test
    void whoIsNoAddresseeOfAMessageCannotHaveBeenSentIt() {
        fixture.given(requested())
                .when(new RecordSent(ID, 1, List.of("cy")))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void aMessageHasABoundedNumberOfDifferentAddressees() {
        var tooMany = IntStream.rangeClosed(0, NotificationCommand.MOST_ADDRESSEES)
                .mapToObj(number -> addressee("a" + number))
                .toList();
        for (var wrong : List.of(tooMany, List.<Addressee>of(), List.of(ADA, ADA)))
            assertThatIllegalArgumentException().isThrownBy(() -> request(wrong));
    }

    @Test
    void nothingBecomesOfAMessageThatWasNeverAskedFor() {
        var never = new NotificationId(RestaurantId.of("nowhere"), "never");
        new CommandFixture()
                .when(new RecordSent(never, 1, List.of("ada")))
                .expectRejection(UNKNOWN_NOTIFICATION)
                .when(new RecordFailed(never, 1, List.of("ada"), ADDRESS_REFUSED))
                .expectRejection(UNKNOWN_NOTIFICATION)
                .when(new RecordDelayed(never, 1, List.of("ada"), TRY_LATER))
                .expectRejection(UNKNOWN_NOTIFICATION)
                .when(new ResendNotification(never, SAM))
                .expectRejection(UNKNOWN_NOTIFICATION);
    }

    @Test
    void aMailThatWaitsIsRecordedAsDelayed() {
        fixture.given(requested(), sent(List.of("ben")))
                .when(new RecordDelayed(ID, 1, List.of("ada", "ben"), SERVER_AWAY))
                .expectEvents(new NotificationDelayed(ID, List.of("ada"), SERVER_AWAY, NOW));
    }

    @Test
    void aMailThatIsKnownToBeDelayedIsNotRecordedAgain() {
        fixture.given(requested(), new NotificationDelayed(ID, List.of("ada", "ben"), SERVER_AWAY, NOW))
                .when(new RecordDelayed(ID, 1, List.of("ada", "ben"), TRY_LATER))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void whatWasSentMayComeBack() {
        fixture.given(requested(), sent(List.of("ada")))
                .when(new RecordFailed(ID, 1, List.of("ada"), BOUNCED))
                .expectEvents(failed(List.of("ada"), BOUNCED));
    }

    @Test
    void whatCameBackIsNotRecordedAsSentAfterwards() {
        fixture.given(requested(), sent(List.of("ada")), failed(List.of("ada"), BOUNCED))
                .when(new RecordSent(ID, 1, List.of("ada")))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void theOutcomeOfAMessageToAGuestSaysWhoseGuestItIs() {
        fixture.given(requested(NotificationTemplate.SEATING_ACCEPTED))
                .when(new RecordSent(ID, 1, List.of("ada")))
                .expectEvents(new NotificationSent(ID, List.of("ada"), SEATING, NOW));
    }

    @Test
    void theOutcomeOfAMessageToStaffNamesNoGuest() {
        fixture.given(requested(NotificationTemplate.PARTY_LATE))
                .when(new RecordFailed(ID, 1, List.of("ada"), ADDRESS_REFUSED))
                .expectEvents(failed(List.of("ada"), ADDRESS_REFUSED));
    }

    @Test
    void staffHaveAMessageSentAgainToAllWhoseOutcomeIsKnown() {
        fixture.given(requested(), sent(List.of("ada")), failed(List.of("ben"), GIVEN_UP))
                .when(new ResendNotification(ID, SAM))
                .expectEvents(resent(2, "ada", "ben"));
    }

    @Test
    void aMessageThatNeedsAConsentIsSentOnce() {
        var id = new NotificationId(ID.restaurant(), "thanks");
        var to = requested().addressees();
        new CommandFixture()
                .given(
                        new NotificationRequested(
                                id, NotificationTemplate.VISIT_THANKS, to, SEATING, Map.of(), null, NOW),
                        new NotificationSent(id, List.of("ada"), SEATING, NOW))
                .when(new ResendNotification(id, SAM))
                .expectRejection(SENT_ONCE_ONLY);
    }

    @Test
    void whoseMailStillWaitsIsNotMailedASecondTime() {
        fixture.given(requested(), sent(List.of("ada")))
                .when(new ResendNotification(ID, SAM))
                .expectEvents(resent(2, "ada"));
    }

    @Test
    void whileAllStillWaitNothingIsSentAgain() {
        fixture.given(requested(), new NotificationDelayed(ID, List.of("ada"), SERVER_AWAY, NOW))
                .when(new ResendNotification(ID, SAM))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void askingTwiceSendsItAgainOnce() {
        fixture.given(requested(), sent(List.of("ada", "ben")), resent(2, "ada", "ben"))
                .when(new ResendNotification(ID, SAM))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void anOutcomeOfAFormerSendingCountsNoMore() {
        fixture.given(requested(), sent(List.of("ada", "ben")), resent(2, "ada", "ben"))
                .when(new RecordFailed(ID, 1, List.of("ada"), BOUNCED))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void theOutcomeOfALaterSendingIsRecorded() {
        fixture.given(requested(), sent(List.of("ada", "ben")), resent(2, "ada", "ben"))
                .when(new RecordSent(ID, 2, List.of("ada")))
                .expectEvents(sent(List.of("ada")));
    }

    @Test
    void aMessageIsSentAgainOnlyAFewTimes() {
        var events = new ArrayList<Object>(List.of(requested(), sent(List.of("ada", "ben"))));
        for (int again = 0; again < NotificationCommand.MOST_RESENDS; again++) {
            events.add(resent(again + 2, "ada", "ben"));
            events.add(sent(List.of("ada", "ben")));
        }
        var tooOften = new CommandFixture();
        tooOften.given(events.toArray());
        tooOften.when(new ResendNotification(ID, SAM)).expectRejection(TOO_MANY_RESENDS);
    }

    private static NotificationRequested requested(NotificationTemplate template) {
        return new NotificationRequested(ID, template, List.of(ADA), SEATING, Map.of(), null, NOW);
    }

    private static NotificationSent sent(List<String> addressees) {
        return new NotificationSent(ID, addressees, null, NOW);
    }

    private static NotificationFailed failed(List<String> addressees, DeliveryFailure failure) {
        return new NotificationFailed(ID, addressees, failure, null, NOW);
    }

    private static NotificationResent resent(int attempt, String... addressees) {
        return new NotificationResent(ID, List.of(addressees), attempt, SAM, NOW);
    }

    private static RequestNotification request() {
        return request(List.of(ADA, BEN));
    }

    private static RequestNotification request(List<Addressee> addressees) {
        return new RequestNotification(
                ID, NotificationTemplate.SEATING_ACCEPTED, addressees, null, Map.of("startsAt", "19:00"), null);
    }

    private static NotificationRequested requested() {
        return new NotificationRequested(
                ID,
                NotificationTemplate.SEATING_ACCEPTED,
                List.of(ADA, BEN),
                null,
                Map.of("startsAt", "19:00"),
                null,
                NOW);
    }

    private static Addressee addressee(String id) {
        return new Addressee(
                id, true, Personal.of(Subject.guestAt(id, "r"), new Recipient(id, id + "@example.org", "sv")));
    }
}
