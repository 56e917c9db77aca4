package dev.ross.command.notification;

import static dev.ross.contracts.notification.NotificationRejection.UNKNOWN_NOTIFICATION;

import dev.ross.command.house.House;
import dev.ross.command.house.Some;
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
import java.util.Map;
import org.junit.jupiter.api.Test;

class NotificationTest {
    private final Some some = new Some();
    private final NotificationId id = new NotificationId(some.restaurant, "n1");
    private final House house = new House();

    private RequestNotification request() {
        return new RequestNotification(
                id,
                Template.REQUEST_RECEIVED,
                Personal.of(Subject.guest(some.guest.toString()), new Recipient("Gösta", "gosta@example.org", null)),
                some.seating("s1"),
                Map.of(),
                null);
    }

    @Test
    void isRequestedOnceHoweverOftenItIsAsked() {
        house.when(request())
                .expectKinds(NotificationRequested.class)
                .when(request())
                .expectNothing();
    }

    @Test
    void isSentOnce() {
        house.when(request())
                .when(new RecordSent(id))
                .expect(new NotificationSent(id, House.NOW))
                .when(new RecordSent(id))
                .expectNothing()
                .when(new RecordFailed(id, "TIMED_OUT"))
                .expectNothing();
    }

    @Test
    void mayTurnOutToHaveBeenSentAfterAll() {
        house.when(request())
                .when(new RecordFailed(id, "TIMED_OUT"))
                .expect(new NotificationFailed(id, "TIMED_OUT", House.NOW))
                .when(new RecordSent(id))
                .expect(new NotificationSent(id, House.NOW));
    }

    @Test
    void oneThatWasNeverRequestedIsRefused() {
        house.when(new RecordSent(id)).expectRejection(UNKNOWN_NOTIFICATION);
    }
}
