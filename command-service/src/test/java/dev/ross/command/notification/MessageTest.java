package dev.ross.command.notification;

import static dev.ross.contracts.notification.NotificationRejection.UNKNOWN_NOTIFICATION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.command.house.House;
import dev.ross.command.platform.axon.InMemory;
import dev.ross.contracts.notification.NotificationCommand.RecordFailed;
import dev.ross.contracts.notification.NotificationCommand.RecordSent;
import dev.ross.contracts.notification.NotificationCommand.RequestNotification;
import dev.ross.contracts.notification.NotificationEvent.NotificationFailed;
import dev.ross.contracts.notification.NotificationEvent.NotificationRequested;
import dev.ross.contracts.notification.NotificationEvent.NotificationSent;
import dev.ross.contracts.notification.NotificationId;
import dev.ross.contracts.notification.Recipient;
import dev.ross.contracts.notification.Template;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.restaurant.RestaurantId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One message for one cause, and what became of it. */
class MessageTest {
    private static final NotificationId ID = new NotificationId(RestaurantId.of("r"), "n");
    private static final Instant NOW = Instant.parse("2026-11-20T11:00:00Z");

    private final FixtureConfiguration<Notification> fixture = new AggregateTestFixture<>(Notification.class);

    @BeforeEach
    void openTheRecord() {
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        fixture.registerAnnotatedCommandHandler(
                new NotificationCommands(InMemory.kindsOver(fixture.getEventStore()), clock));
    }

    @Test
    void aMessageIsRequestedOnce() {
        fixture.givenNoPriorActivity().when(request()).expectEvents(requested());
        assertThat(requested().recipient().value()).isNotNull();
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
        fixture.given(requested(), new NotificationSent(ID, NOW))
                .when(request())
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void aMessageIsSentOnce() {
        fixture.given(requested()).when(new RecordSent(ID)).expectEvents(new NotificationSent(ID, NOW));
    }

    @Test
    void sendingIsRecordedOnce() {
        fixture.given(requested(), new NotificationSent(ID, NOW))
                .when(new RecordSent(ID))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void aMessageFails() {
        fixture.given(requested())
                .when(new RecordFailed(ID, "REFUSED"))
                .expectEvents(new NotificationFailed(ID, "REFUSED", NOW));
    }

    @Test
    void whatFailedMayStillTurnOutToHaveBeenSent() {
        fixture.given(requested(), new NotificationFailed(ID, "TIMEOUT", NOW))
                .when(new RecordSent(ID))
                .expectEvents(new NotificationSent(ID, NOW));
    }

    @Test
    void whatWasSentHasNotFailed() {
        fixture.given(requested(), new NotificationSent(ID, NOW))
                .when(new RecordFailed(ID, "TIMEOUT"))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void nothingBecomesOfAMessageThatWasNeverAskedFor() {
        var never = new NotificationId(RestaurantId.of("nowhere"), "never");
        new House()
                .when(new RecordSent(never))
                .expectRejection(UNKNOWN_NOTIFICATION)
                .when(new RecordFailed(never, "TIMEOUT"))
                .expectRejection(UNKNOWN_NOTIFICATION);
    }

    private static RequestNotification request() {
        return new RequestNotification(
                ID, Template.SEATING_ACCEPTED, recipient(), null, Map.of("startsAt", "19:00"), null);
    }

    private static NotificationRequested requested() {
        return new NotificationRequested(
                ID, Template.SEATING_ACCEPTED, recipient(), null, Map.of("startsAt", "19:00"), null, NOW);
    }

    private static Personal<Recipient> recipient() {
        return Personal.of(Subject.guestAt("ada", "r"), new Recipient("Ada", "ada@example.org", "sv"));
    }
}
