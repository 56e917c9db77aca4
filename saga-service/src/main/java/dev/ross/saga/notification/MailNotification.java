package dev.ross.saga.notification;

import dev.ross.contracts.notification.Addressee;
import dev.ross.contracts.notification.DeliveryFailure;
import dev.ross.contracts.notification.NotificationCommand.RecordDelayed;
import dev.ross.contracts.notification.NotificationCommand.RecordFailed;
import dev.ross.contracts.notification.NotificationCommand.RecordSent;
import dev.ross.contracts.notification.NotificationCommand.RequestNotification;
import dev.ross.contracts.notification.NotificationCommand.ResendNotification;
import dev.ross.contracts.notification.NotificationEvent.NotificationRequested;
import dev.ross.contracts.value.ConsentPurpose;
import dev.ross.contracts.value.CustomerId;
import dev.ross.saga.notification.template.MailRenderer;
import dev.ross.saga.notification.template.SeatingRecord;
import dev.ross.saga.platform.axon.CommandSender;
import dev.ross.saga.platform.directory.GuestDirectory;
import dev.ross.saga.platform.history.StreamHistory;
import dev.ross.saga.platform.mail.MailDelayed;
import dev.ross.saga.platform.message.MessageCheck;
import dev.ross.saga.platform.outbox.OutboxTask;
import dev.ross.saga.platform.outbox.RetryPolicy;
import dev.ross.saga.platform.outbox.WaitingMails;
import dev.ross.saga.platform.watch.MailMeters;
import java.time.Clock;
import java.time.Duration;
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
class MailNotification implements OutboxTask<MailAttempt> {
    /** After so many addressees that cannot be reached just now the rest waits for the next try. */
    private static final int MOST_PASSING_FAILURES = 3;

    private static final Duration GIVEN_UP_AFTER = Duration.ofHours(24);

    /** What waits longer than this is worth telling. */
    private static final Duration USUAL_WAIT = Duration.ofMinutes(1);

    /** Its end is never reached by a mail server that is away: {@link #GIVEN_UP_AFTER} is before it. */
    private static final RetryPolicy PAUSES =
            new RetryPolicy(Duration.ofSeconds(1), Duration.ofMinutes(10), GIVEN_UP_AFTER.plusHours(1));

    private final StreamHistory history;
    private final CommandSender commandSender;
    private final MailRenderer renderer;
    private final GuestDirectory guests;
    private final MessageCheck check;
    private final AddresseeMailer mailer;
    private final SentMails sentMails;
    private final MailScopes scopes;
    private final WaitingMails waitingMails;
    private final MailMeters meters;
    private final Clock clock;

    MailNotification(
            StreamHistory history,
            CommandSender commandSender,
            MailRenderer renderer,
            GuestDirectory guests,
            MessageCheck check,
            AddresseeMailer mailer,
            SentMails sentMails,
            MailScopes scopes,
            WaitingMails waitingMails,
            MailMeters meters,
            Clock clock) {
        this.history = history;
        this.commandSender = commandSender;
        this.renderer = renderer;
        this.guests = guests;
        this.check = check;
        this.mailer = mailer;
        this.sentMails = sentMails;
        this.scopes = scopes;
        this.waitingMails = waitingMails;
        this.meters = meters;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "mail-notification";
    }

    @Override
    public Class<MailAttempt> data() {
        return MailAttempt.class;
    }

    @Override
    public RetryPolicy retryPolicy() {
        return PAUSES;
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
    public void run(MailAttempt attempt) throws Exception {
        var message = NotificationRecord.of(attempt, history);
        if (message.waiting(attempt).isEmpty() || !message.isMailed()) return;
        var outcomes = new MailOutcomes(attempt);
        var delays = mailAll(attempt, message, outcomes);
        var isOver = isPast(GIVEN_UP_AFTER, attempt, message);
        if (!delays.isEmpty() && isOver)
            delays.waiting().forEach(addressee -> outcomes.failed(addressee, DeliveryFailure.GIVEN_UP));
        else if (!delays.isEmpty() && isPast(USUAL_WAIT, attempt, message))
            message.notYetDelayed(attempt).stream()
                    .map(Addressee::id)
                    .filter(delays.waiting()::contains)
                    .forEach(addressee -> outcomes.delayed(addressee, delays.cause()));
        record(outcomes, message);
        if (!isOver) delays.throwFirst();
    }

    private boolean isPast(Duration wait, MailAttempt attempt, NotificationRecord message) {
        return !clock.instant().minus(wait).isBefore(message.requestedAt(attempt));
    }

    /** Returns those who have to wait, after trying every addressee that is worth trying. */
    private MailDelays mailAll(MailAttempt attempt, NotificationRecord message, MailOutcomes outcomes)
            throws Exception {
        var waiting = message.waiting(attempt);
        var delays = new MailDelays(waiting);
        var requested = message.requested().orElseThrow();
        var restaurant = attempt.notification().restaurant();
        var tally = sentMails.tallyOf(attempt, scopes.ofAll(waiting, restaurant));
        var seating = seatingOf(requested);
        var draft = renderer.draft(requested, seating);
        var isCurrent = check.isCurrent(
                requested,
                () -> seating.get().situation(),
                () -> seating.get().hails(),
                purpose -> consents(requested, purpose));
        for (var addressee : waiting) {
            var id = addressee.id();
            try {
                if (tally.isTaken(id)) outcomes.sent(id);
                else if (!isCurrent) outcomes.failed(id, DeliveryFailure.NO_LONGER_TRUE);
                else
                    mailer.failureOf(addressee, draft, tally, attempt, message.trail())
                            .ifPresentOrElse(failure -> outcomes.failed(id, failure), () -> outcomes.sent(id));
                delays.settled(id);
            } catch (MailDelayed e) {
                delays.add(e);
                if (e.concernsAll()) waitingMails.serverFailed();
                if (e.concernsAll() || delays.size() >= MOST_PASSING_FAILURES) break;
            }
            if (outcomes.areMany()) record(outcomes, message);
        }
        return delays;
    }

    /** A message that needs a consent has one addressee, whose id is that of the guest. */
    private boolean consents(NotificationRequested requested, ConsentPurpose purpose) {
        return requested.addressees().stream()
                .allMatch(
                        guest -> guests.preferencesOf(CustomerId.of(guest.id())).permits(purpose));
    }

    /** Read on first use, and once. */
    private Supplier<SeatingRecord> seatingOf(NotificationRequested requested) {
        return SingletonSupplier.of(() -> SeatingRecord.of(Objects.requireNonNull(requested.seating()), history));
    }

    @Override
    public boolean giveUp(MailAttempt attempt, Throwable cause) throws Exception {
        var message = NotificationRecord.of(attempt, history);
        var outcomes = new MailOutcomes(attempt);
        message.waiting(attempt).forEach(addressee -> outcomes.failed(addressee.id(), DeliveryFailure.GIVEN_UP));
        record(outcomes, message);
        return true;
    }

    private void record(MailOutcomes outcomes, NotificationRecord message) throws Exception {
        for (var command : outcomes.commands()) {
            commandSender.send(command, "MailNotification", message.trail());
            switch (command) {
                case RecordSent sent -> meters.sent(sent.addressees().size());
                case RecordFailed failed -> meters.failed(failed.addressees().size());
                case RecordDelayed delayed -> {}
                case RequestNotification never -> throw new IllegalStateException("not an outcome");
                case ResendNotification never -> throw new IllegalStateException("not an outcome");
            }
        }
        outcomes.clear();
    }
}
