package dev.ross.command.proof;

import dev.ross.contracts.notification.Addressee;
import dev.ross.contracts.notification.DelayCause;
import dev.ross.contracts.notification.DeliveryFailure;
import dev.ross.contracts.notification.NotificationCommand;
import dev.ross.contracts.notification.NotificationCommand.RecordDelayed;
import dev.ross.contracts.notification.NotificationCommand.RecordFailed;
import dev.ross.contracts.notification.NotificationCommand.RecordSent;
import dev.ross.contracts.notification.NotificationCommand.RequestNotification;
import dev.ross.contracts.notification.NotificationCommand.ResendNotification;
import dev.ross.contracts.notification.NotificationId;
import dev.ross.contracts.notification.NotificationTemplate;
import dev.ross.contracts.notification.Recipient;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.StaffId;
import java.util.List;
import java.util.Map;

/** Converts a move into a command about one of a restaurant's two messages, each to the same two people. */
record MessageMoves(RestaurantId restaurant, ReplayedMessages messages) {
    static final List<String> PEOPLE = List.of("ada", "ben");

    private static final List<DeliveryFailure> FAILURES =
            List.of(DeliveryFailure.ADDRESS_REFUSED, DeliveryFailure.GIVEN_UP, DeliveryFailure.BOUNCED);

    NotificationCommand of(Move move) {
        var message = new NotificationId(restaurant, move.who() % 4 == 0 ? "rare" : "usual");
        return switch (move.kind()) {
            case REQUEST_MESSAGE ->
                new RequestNotification(
                        message,
                        NotificationTemplate.STAFF_INVITED,
                        PEOPLE.stream().map(MessageMoves::addressee).toList(),
                        null,
                        Map.of(),
                        null);
            case RECORD_OUTCOME -> outcome(move, message);
            case RESEND -> new ResendNotification(message, StaffId.of("sam"));
            default -> throw new IllegalArgumentException(move.toString());
        };
    }

    /** The outcome of the present sending, or that of any. */
    private NotificationCommand outcome(Move move, NotificationId message) {
        var to = move.party() % 2 == 0 ? PEOPLE : List.of(PEOPLE.get(move.where() % 2), "nobody");
        var attempt = move.oddly() ? 1 + move.where() % 6 : messages.attempt(message);
        return switch (move.when() % 5) {
            case 0, 1 -> new RecordSent(message, attempt, to);
            case 2 -> new RecordDelayed(message, attempt, to, DelayCause.SERVER_AWAY);
            default -> new RecordFailed(message, attempt, to, FAILURES.get(move.when() % FAILURES.size()));
        };
    }

    private static Addressee addressee(String name) {
        var recipient = new Recipient(name, name + "@example.org", null);
        return new Addressee(name, true, Personal.of(Subject.guest(name), recipient));
    }
}
