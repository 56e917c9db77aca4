package dev.ross.saga.notification;

import dev.ross.contracts.notification.DeliveryFailure;
import dev.ross.contracts.notification.DeliveryStatus;
import dev.ross.contracts.notification.NotificationCommand.RecordFailed;
import dev.ross.contracts.notification.NotificationId;
import dev.ross.saga.notification.template.UnaddressedMail;
import dev.ross.saga.platform.axon.CommandSender;
import dev.ross.saga.platform.history.StreamHistory;
import dev.ross.saga.platform.mail.BouncedMail;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Records that a mail came back: for the addressee whose mail it was, and of its address. A report counts only if it
 * names a mail that was sent, whose id nobody but its recipient knows; so nobody can have another's address marked.
 */
@Component
class BounceRecorder {
    private static final Pattern MAIL =
            Pattern.compile("([\\w-]{1,64}\\.[\\w-]{1,64})\\.([\\w-]{1,64})(?:\\.([1-9]))?");

    private final StreamHistory history;
    private final CommandSender commandSender;
    private final RefusedAddresses refusedAddresses;

    BounceRecorder(StreamHistory history, CommandSender commandSender, RefusedAddresses refusedAddresses) {
        this.history = history;
        this.commandSender = commandSender;
        this.refusedAddresses = refusedAddresses;
    }

    void record(BouncedMail bounced) throws Exception {
        var mail = MAIL.matcher(bounced.id());
        if (!mail.matches()) return;
        var number = Optional.ofNullable(mail.group(3)).map(Integer::parseInt).orElse(1);
        var attempt = new MailAttempt(NotificationId.of(mail.group(1)), number);
        var message = NotificationRecord.of(attempt, history);
        if (message.requested().isEmpty()) return;
        for (var addressee : message.inStatus(attempt, DeliveryStatus.SENT)) {
            if (!UnaddressedMail.shortened(addressee.id()).equals(mail.group(2))) continue;
            var recipient = addressee.recipient().value();
            if (recipient != null && bounced.concernsTheAddress()) refusedAddresses.add(recipient.email());
            var to = List.of(addressee.id());
            commandSender.send(
                    new RecordFailed(attempt.notification(), number, to, DeliveryFailure.BOUNCED),
                    "BounceRecorder",
                    message.trail());
        }
    }
}
