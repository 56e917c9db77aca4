package dev.ross.command.notification;

import static dev.ross.contracts.notification.NotificationRejection.UNKNOWN_NOTIFICATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ross.command.fixture.CommandFixture;
import dev.ross.command.platform.axon.InMemory;
import dev.ross.contracts.notification.Addressee;
import dev.ross.contracts.notification.NotificationCommand;
import dev.ross.contracts.notification.NotificationCommand.RecordFailed;
import dev.ross.contracts.notification.NotificationCommand.RecordSent;
import dev.ross.contracts.notification.NotificationCommand.RequestNotification;
import dev.ross.contracts.notification.NotificationEvent.NotificationFailed;
import dev.ross.contracts.notification.NotificationEvent.NotificationRequested;
import dev.ross.contracts.notification.NotificationEvent.NotificationSent;
import dev.ross.contracts.notification.NotificationId;
import dev.ross.contracts.notification.NotificationTemplate;
import dev.ross.contracts.notification.Recipient;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.value.RestaurantId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
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
        fixture.given(requested(), new NotificationSent(ID, List.of("ada"), NOW))
                .when(request())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void aMessageIsSentOnce() {
        fixture.given(requested())
                .when(new RecordSent(ID, List.of("ada")))
                .expectEvents(new NotificationSent(ID, List.of("ada"), NOW));
    }

    @Test
    void sendingIsRecordedOnce() {
        fixture.given(requested(), new NotificationSent(ID, List.of("ada"), NOW))
                .when(new RecordSent(ID, List.of("ada")))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void aMessageFails() {
        fixture.given(requested())
                .when(new RecordFailed(ID, List.of("ada"), "REFUSED"))
                .expectEvents(new NotificationFailed(ID, List.of("ada"), "REFUSED", NOW));
    }

    @Test
    void whatFailedMayStillTurnOutToHaveBeenSent() {
        fixture.given(requested(), new NotificationFailed(ID, List.of("ada"), "TIMEOUT", NOW))
                .when(new RecordSent(ID, List.of("ada")))
                .expectEvents(new NotificationSent(ID, List.of("ada"), NOW));
    }

    @Test
    void whatWasSentHasNotFailed() {
        fixture.given(requested(), new NotificationSent(ID, List.of("ada"), NOW))
                .when(new RecordFailed(ID, List.of("ada"), "TIMEOUT"))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void eachAddresseeIsSentToOnceHoweverTheOutcomesAreBatched() {
        fixture.given(requested(), new NotificationSent(ID, List.of("ada"), NOW))
                .when(new RecordSent(ID, List.of("ada", "ben", "ben")))
                .expectEvents(new NotificationSent(ID, List.of("ben"), NOW));
    }

    @Test
    void oneWhoCannotBeReachedDoesNotFailTheOthers() {
        fixture.given(requested(), new NotificationSent(ID, List.of("ada"), NOW))
                .when(new RecordFailed(ID, List.of("ada", "ben"), "REFUSED"))
                .expectEvents(new NotificationFailed(ID, List.of("ben"), "REFUSED", NOW));
    }

    @Test
    void whoIsNoAddresseeOfAMessageCannotHaveBeenSentIt() {
        fixture.given(requested())
                .when(new RecordSent(ID, List.of("cy")))
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
                .when(new RecordSent(never, List.of("ada")))
                .expectRejection(UNKNOWN_NOTIFICATION)
                .when(new RecordFailed(never, List.of("ada"), "TIMEOUT"))
                .expectRejection(UNKNOWN_NOTIFICATION);
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
