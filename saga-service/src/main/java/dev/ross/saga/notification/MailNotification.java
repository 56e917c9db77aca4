package dev.ross.saga.notification;

import dev.ross.contracts.notification.Addressee;
import dev.ross.contracts.notification.MailAddresses;
import dev.ross.contracts.notification.NotificationCommand.RecordFailed;
import dev.ross.contracts.notification.NotificationCommand.RecordSent;
import dev.ross.contracts.notification.NotificationCommand.RequestNotification;
import dev.ross.contracts.notification.NotificationEvent.NotificationRequested;
import dev.ross.contracts.notification.NotificationId;
import dev.ross.platform.tracing.MessageSpans;
import dev.ross.saga.notification.template.MailRenderer;
import dev.ross.saga.notification.template.SeatingRecord;
import dev.ross.saga.notification.template.UnaddressedMail;
import dev.ross.saga.platform.axon.CommandSender;
import dev.ross.saga.platform.history.StreamHistory;
import dev.ross.saga.platform.mail.MailDelayed;
import dev.ross.saga.platform.mail.MailDelivery;
import dev.ross.saga.platform.mail.MailToSend;
import dev.ross.saga.platform.mail.UndeliverableMail;
import dev.ross.saga.platform.message.MessageCheck;
import dev.ross.saga.platform.outbox.OutboxTask;
import dev.ross.saga.platform.watch.MailMeters;
import io.opentelemetry.api.trace.SpanKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Mails one message to each of its addressees and records the outcomes. While the mail server is away it is retried for
 * a day; then it has failed for the remaining addressees. A mail may arrive twice in one case: this process dies after
 * the server accepted it and before that is recorded. Both copies have the same Message-ID.
 */
@Component
class MailNotification implements OutboxTask<NotificationId> {
    /** After so many addressees that cannot be reached just now the rest waits for the next try. */
    private static final int MOST_PASSING_FAILURES = 3;

    private static final String ERASED = "the recipient was erased";
    private static final String NO_ADDRESS = "mail cannot be sent there";
    private static final String TOO_MANY = "too many mails to this address today";
    private static final String NOT_TAKEN = "the mail server does not take mail for this address";
    private static final String OUTDATED = "no longer true, or too late";
    private static final String FOR_A_DAY = "could not be mailed for a day";

    private final StreamHistory history;
    private final CommandSender commandSender;
    private final MailDelivery delivery;
    private final MailRenderer renderer;
    private final MessageCheck check;
    private final SentMails sentMails;
    private final MailScopes scopes;
    private final MailMeters meters;
    private final MessageSpans spans;

    MailNotification(
            StreamHistory history,
            CommandSender commandSender,
            MailDelivery delivery,
            MailRenderer renderer,
            MessageCheck check,
            SentMails sentMails,
            MailScopes scopes,
            MailMeters meters,
            MessageSpans spans) {
        this.history = history;
        this.commandSender = commandSender;
        this.delivery = delivery;
        this.renderer = renderer;
        this.check = check;
        this.sentMails = sentMails;
        this.scopes = scopes;
        this.meters = meters;
        this.spans = spans;
    }

    @Override
    public String name() {
        return "mail-notification";
    }

    @Override
    public Class<NotificationId> data() {
        return NotificationId.class;
    }

    @Override
    public int atOnce() {
        return 8;
    }

    @Override
    public boolean waitsForMailServer() {
        return true;
    }

    @Override
    public void run(NotificationId id) throws Exception {
        var message = NotificationRecord.of(id, history);
        if (message.isSettled()) return;
        var outcomes = new MailOutcomes(id);
        var failures = mailAll(message, outcomes);
        record(outcomes, message);
        if (!failures.isEmpty()) throw failures.getFirst();
    }

    /** Returns the temporary failures, after trying every addressee that is worth trying. */
    private List<MailDelayed> mailAll(NotificationRecord message, MailOutcomes outcomes) throws Exception {
        List<MailDelayed> passing = new ArrayList<>();
        var requested = message.requested().orElseThrow();
        var id = requested.notification();
        var tally = sentMails.tallyOf(id, scopes.ofAll(message.waiting(), id.restaurant()));
        var seating = seatingOf(requested);
        var draft = renderer.draft(requested, seating);
        var isCurrent = check.isCurrent(requested, () -> seating.get().situation());
        for (var addressee : message.waiting()) {
            try {
                if (tally.isTaken(addressee.id())) outcomes.sent(addressee.id());
                else if (!isCurrent) outcomes.failed(addressee.id(), OUTDATED);
                else mail(addressee, draft, tally, message, outcomes);
            } catch (MailDelayed e) {
                passing.add(e);
                if (e.concernsAll() || passing.size() >= MOST_PASSING_FAILURES) break;
            }
            if (outcomes.areMany()) record(outcomes, message);
        }
        return passing;
    }

    /** Read on first use, and once. */
    private Supplier<SeatingRecord> seatingOf(NotificationRequested requested) {
        return SingletonSupplier.of(() -> SeatingRecord.of(Objects.requireNonNull(requested.seating()), history));
    }

    private void mail(
            Addressee addressee,
            UnaddressedMail draft,
            MailTally tally,
            NotificationRecord message,
            MailOutcomes outcomes)
            throws Exception {
        var notification = message.requested().orElseThrow().notification();
        var id = addressee.id();
        var recipient = addressee.recipient().value();
        if (recipient == null) outcomes.failed(id, ERASED);
        else if (!MailAddresses.isAddress(recipient.email())) outcomes.failed(id, NO_ADDRESS);
        else {
            var scopes = this.scopes.of(addressee, recipient, notification.restaurant());
            if (tally.areExhausted(scopes)) outcomes.failed(id, TOO_MANY);
            else {
                var mail = draft.to(addressee, recipient);
                var isTaken = spans.below(message.trail(), SpanKind.CLIENT, "mail", () -> isTaken(mail));
                if (isTaken) {
                    sentMails.add(notification, id, scopes);
                    tally.add(scopes);
                    outcomes.sent(id);
                } else outcomes.failed(id, NOT_TAKEN);
            }
        }
    }

    private boolean isTaken(MailToSend mail) {
        try {
            delivery.send(mail);
            return true;
        } catch (UndeliverableMail e) {
            return false;
        }
    }

    @Override
    public boolean giveUp(NotificationId id, Throwable cause) throws Exception {
        var message = NotificationRecord.of(id, history);
        var outcomes = new MailOutcomes(id);
        message.waiting().forEach(addressee -> outcomes.failed(addressee.id(), FOR_A_DAY));
        record(outcomes, message);
        return true;
    }

    private void record(MailOutcomes outcomes, NotificationRecord message) throws Exception {
        for (var command : outcomes.commands()) {
            commandSender.send(command, "MailNotification", message.trail());
            switch (command) {
                case RecordSent sent -> meters.sent(sent.addressees().size());
                case RecordFailed failed -> meters.failed(failed.addressees().size());
                case RequestNotification never -> throw new IllegalStateException("not an outcome");
            }
        }
        outcomes.clear();
    }
}
