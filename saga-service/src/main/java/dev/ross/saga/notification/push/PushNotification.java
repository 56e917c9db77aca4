package dev.ross.saga.notification.push;

import dev.ross.contracts.notification.Addressee;
import dev.ross.contracts.notification.DeliveryFailure;
import dev.ross.contracts.notification.NotificationCommand.RecordFailed;
import dev.ross.contracts.notification.NotificationCommand.RecordSent;
import dev.ross.contracts.notification.NotificationEvent.NotificationRequested;
import dev.ross.contracts.value.ConsentPurpose;
import dev.ross.contracts.value.CustomerId;
import dev.ross.saga.notification.MailAttempt;
import dev.ross.saga.notification.NotificationRecord;
import dev.ross.saga.notification.template.SeatingRecord;
import dev.ross.saga.platform.axon.CommandSender;
import dev.ross.saga.platform.directory.GuestDirectory;
import dev.ross.saga.platform.history.StreamHistory;
import dev.ross.saga.platform.message.ChannelPolicy;
import dev.ross.saga.platform.message.MessageCheck;
import dev.ross.saga.platform.outbox.OutboxTask;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Pushes one message to all devices of its addressees. What a push server takes later is tried again, after pauses that
 * double, as long as the message is of use and for a day at most. The message's events say nothing of it where it is
 * mailed too; of one that goes to devices alone they say that it was sent when a push server has taken it.
 */
@Component
class PushNotification implements OutboxTask<MailAttempt> {
    static final Duration GIVEN_UP_AFTER = Duration.ofHours(24);

    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);

    private final StreamHistory history;
    private final CommandSender commands;
    private final GuestDirectory people;
    private final MessageCheck check;
    private final DevicePusher pusher;
    private final Clock clock;

    PushNotification(
            StreamHistory history,
            CommandSender commands,
            GuestDirectory people,
            MessageCheck check,
            DevicePusher pusher,
            Clock clock) {
        this.history = history;
        this.commands = commands;
        this.people = people;
        this.check = check;
        this.pusher = pusher;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "push-notification";
    }

    @Override
    public Class<MailAttempt> data() {
        return MailAttempt.class;
    }

    @Override
    public void run(MailAttempt attempt) throws Exception {
        runWhenDue(attempt);
    }

    /** Pushes it, and returns when it is to be tried again. */
    @Override
    public Optional<Instant> runWhenDue(MailAttempt attempt) throws Exception {
        var message = NotificationRecord.of(attempt, history);
        var requested = message.requested().orElse(null);
        if (requested == null || !ChannelPolicy.isPushed(requested)) return Optional.empty();
        var recordsOutcome = !ChannelPolicy.isMailed(requested) || ChannelPolicy.isPushedFirst(requested);
        var addressees = recordsOutcome ? message.waiting(attempt) : message.addressees(attempt);
        if (addressees.isEmpty()) return Optional.empty();
        var seating = seatingOf(requested);
        if (!check.isCurrent(
                requested, () -> seating.get().situation(), () -> seating.get().hails(), consents(requested))) {
            if (!ChannelPolicy.isMailed(requested))
                fail(attempt, addressees, one -> true, DeliveryFailure.NO_LONGER_TRUE, message);
            return Optional.empty();
        }
        var until = check.usefulUntil(requested, () -> seating.get().situation());
        var tally = pusher.push(attempt, message, addressees, seating, until);
        if (recordsOutcome) recordTaken(attempt, addressees, tally, message);
        var next = nextTry(attempt, message, tally, until);
        if (!ChannelPolicy.isMailed(requested)) recordFailed(attempt, addressees, tally, message, next.isEmpty());
        return next;
    }

    /** Those who are mailed otherwise are not pushed to again: they have their mail by then. */
    private Optional<Instant> nextTry(MailAttempt attempt, NotificationRecord message, PushTally tally, Instant until) {
        var isMailedInstead =
                message.requested().filter(ChannelPolicy::isPushedFirst).isPresent();
        if (!tally.mustBeTriedAgain() || isMailedInstead) return Optional.empty();
        var now = clock.instant();
        var begun = message.requestedAt(attempt);
        var age = Duration.between(begun, now);
        var pause =
                longer(tally.pause(), longer(SHORTEST_PAUSE, age.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : age));
        var next = now.plus(pause);
        return Optional.of(next).filter(time -> time.isBefore(until) && time.isBefore(begun.plus(GIVEN_UP_AFTER)));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private void recordTaken(
            MailAttempt attempt, List<Addressee> addressees, PushTally tally, NotificationRecord message)
            throws Exception {
        var taken = addressees.stream()
                .map(Addressee::id)
                .filter(tally.taken()::contains)
                .toList();
        if (!taken.isEmpty())
            commands.send(
                    new RecordSent(attempt.notification(), attempt.number(), taken),
                    "PushNotification",
                    message.trail());
    }

    private void recordFailed(
            MailAttempt attempt,
            List<Addressee> addressees,
            PushTally tally,
            NotificationRecord message,
            boolean isOver)
            throws Exception {
        var taken = tally.taken();
        fail(
                attempt,
                addressees,
                one -> !taken.contains(one.id()) && !tally.isWaiting(one.id()),
                DeliveryFailure.NO_DEVICE,
                message);
        if (isOver)
            fail(
                    attempt,
                    addressees,
                    one -> !taken.contains(one.id()) && tally.isWaiting(one.id()),
                    DeliveryFailure.GIVEN_UP,
                    message);
    }

    private void fail(
            MailAttempt attempt,
            List<Addressee> addressees,
            Predicate<Addressee> those,
            DeliveryFailure failure,
            NotificationRecord message)
            throws Exception {
        var failed = addressees.stream().filter(those).map(Addressee::id).toList();
        if (!failed.isEmpty())
            commands.send(
                    new RecordFailed(attempt.notification(), attempt.number(), failed, failure),
                    "PushNotification",
                    message.trail());
    }

    private Predicate<ConsentPurpose> consents(NotificationRequested requested) {
        return purpose -> requested.addressees().stream()
                .allMatch(
                        guest -> people.preferencesOf(CustomerId.of(guest.id())).permits(purpose));
    }

    /** Read on first use, and once. */
    private Supplier<SeatingRecord> seatingOf(NotificationRequested requested) {
        return SingletonSupplier.of(() -> SeatingRecord.of(Objects.requireNonNull(requested.seating()), history));
    }
}
