package dev.ross.command.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.notification.DeliveryFailure;
import dev.ross.contracts.notification.NotificationCommand;
import dev.ross.contracts.notification.NotificationCommand.RecordDelayed;
import dev.ross.contracts.notification.NotificationCommand.RecordFailed;
import dev.ross.contracts.notification.NotificationCommand.RecordSent;
import dev.ross.contracts.notification.NotificationCommand.RequestNotification;
import dev.ross.contracts.notification.NotificationCommand.ResendNotification;
import dev.ross.contracts.notification.NotificationEvent;
import dev.ross.contracts.notification.NotificationEvent.NotificationDelayed;
import dev.ross.contracts.notification.NotificationEvent.NotificationFailed;
import dev.ross.contracts.notification.NotificationEvent.NotificationRequested;
import dev.ross.contracts.notification.NotificationEvent.NotificationResent;
import dev.ross.contracts.notification.NotificationEvent.NotificationSent;
import dev.ross.contracts.notification.NotificationId;
import dev.ross.contracts.notification.NotificationRejection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Messages folded once more from their events, and the simplest decision on what a command about one must lead to. */
final class ReplayedMessages {
    private final Map<NotificationId, Message> all = new HashMap<>();

    private enum Mail {
        ASKED,
        DELAYED,
        SENT,
        FAILED,
        BOUNCED;

        boolean isOpen() {
            return this == ASKED || this == DELAYED;
        }
    }

    private static final class Message {
        final Map<String, Mail> mails = new HashMap<>();
        final Map<String, Integer> attempts = new HashMap<>();
        int resends;
    }

    int attempt(NotificationId id) {
        var message = all.get(id);
        return message == null ? 1 : message.resends + 1;
    }

    /** The code of the rejection, or the names of those whom the event of the command must name, of which none is empty. */
    Object expected(NotificationCommand command) {
        var message = all.get(command.notification());
        if (command instanceof RequestNotification) return message == null ? MessageMoves.PEOPLE : List.of();
        if (message == null) return NotificationRejection.UNKNOWN_NOTIFICATION.name();
        if (command instanceof ResendNotification) {
            var again = MessageMoves.PEOPLE.stream()
                    .filter(one -> !mailOf(message, one).isOpen())
                    .toList();
            return message.resends == NotificationCommand.MOST_RESENDS && !again.isEmpty()
                    ? NotificationRejection.TOO_MANY_RESENDS.name()
                    : again;
        }
        return switch (command) {
            case RecordSent sent ->
                those(message, sent.addressees(), sent.attempt(), mail -> mail != Mail.SENT && mail != Mail.BOUNCED);
            case RecordDelayed delayed ->
                those(message, delayed.addressees(), delayed.attempt(), mail -> mail == Mail.ASKED);
            case RecordFailed failed ->
                those(
                        message,
                        failed.addressees(),
                        failed.attempt(),
                        mail -> mail.isOpen() || failed.failure() == DeliveryFailure.BOUNCED && mail == Mail.SENT);
            default -> throw new IllegalArgumentException(command.toString());
        };
    }

    private static List<String> those(Message message, List<String> of, int attempt, MailTest wanted) {
        return of.stream()
                .filter(one -> Objects.equals(message.attempts.get(one), attempt) && wanted.fits(mailOf(message, one)))
                .toList();
    }

    private interface MailTest {
        boolean fits(Mail mail);
    }

    private static Mail mailOf(Message message, String person) {
        return Objects.requireNonNull(message.mails.get(person));
    }

    /** Checks an answer, and applies its event if there is one. */
    void answered(NotificationCommand command, Object expected, @Nullable String code, List<Object> happened) {
        if (expected instanceof String) assertThat(code).as("%s", command).isEqualTo(expected);
        else assertThat(code).as("%s", command).isNull();
        var named = happened.stream()
                .filter(NotificationEvent.class::isInstance)
                .map(event -> enter((NotificationEvent) event))
                .toList();
        assertThat(named)
                .as("%s", command)
                .isEqualTo(expected instanceof List<?> to && !to.isEmpty() ? List.of(to) : List.of());
    }

    private List<String> enter(NotificationEvent event) {
        var message = all.computeIfAbsent(event.notification(), id -> new Message());
        return switch (event) {
            case NotificationRequested requested -> {
                MessageMoves.PEOPLE.forEach(one -> message.attempts.put(one, 1));
                yield become(message, Mail.ASKED, MessageMoves.PEOPLE);
            }
            case NotificationDelayed delayed -> become(message, Mail.DELAYED, delayed.addressees());
            case NotificationSent sent -> become(message, Mail.SENT, sent.addressees());
            case NotificationFailed failed ->
                become(
                        message,
                        failed.failure() == DeliveryFailure.BOUNCED ? Mail.BOUNCED : Mail.FAILED,
                        failed.addressees());
            case NotificationResent resent -> {
                message.resends++;
                assertThat(resent.attempt()).as("%s", resent).isEqualTo(message.resends + 1);
                resent.addressees().forEach(one -> message.attempts.put(one, resent.attempt()));
                yield become(message, Mail.ASKED, resent.addressees());
            }
        };
    }

    private static List<String> become(Message message, Mail mail, List<String> people) {
        people.forEach(one -> message.mails.put(one, mail));
        return people;
    }
}
