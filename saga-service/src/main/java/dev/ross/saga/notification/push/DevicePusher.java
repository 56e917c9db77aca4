package dev.ross.saga.notification.push;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.ross.contracts.notification.Addressee;
import dev.ross.contracts.notification.NotificationEvent.NotificationRequested;
import dev.ross.contracts.push.PushCommand.RemovePushSubscription;
import dev.ross.contracts.push.PushSubscriptionId;
import dev.ross.contracts.push.PushTarget;
import dev.ross.contracts.push.RemovalCause;
import dev.ross.contracts.value.PersonId;
import dev.ross.saga.notification.MailAttempt;
import dev.ross.saga.notification.NotificationRecord;
import dev.ross.saga.notification.template.MailRenderer;
import dev.ross.saga.notification.template.SeatingRecord;
import dev.ross.saga.platform.axon.CommandSender;
import dev.ross.saga.platform.directory.GuestDirectory;
import dev.ross.saga.platform.message.ChannelPolicy;
import dev.ross.saga.platform.push.PushOutcome;
import dev.ross.saga.platform.push.PushOutcome.Result;
import dev.ross.saga.platform.push.PushRequest;
import dev.ross.saga.platform.push.PushSender;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Pushes a message to the devices of its addressees, several at once, and removes the subscriptions that are gone. What a
 * device has taken is remembered on this node while the others are tried again; another node would send it once more,
 * under the same tag, which a device shows once.
 */
@Component
class DevicePusher {
    /** After so many requests that a server does not answer the rest waits for the next try. */
    private static final int MOST_FAILURES = 3;

    private static final Duration LONGEST_KEPT = Duration.ofDays(1);

    private final ObjectProvider<PushSender> sender;
    private final MailRenderer renderer;
    private final GuestDirectory people;
    private final CommandSender commands;
    private final Clock clock;
    private final Cache<String, Boolean> taken = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(LONGEST_KEPT)
            .build();

    DevicePusher(
            ObjectProvider<PushSender> sender,
            MailRenderer renderer,
            GuestDirectory people,
            CommandSender commands,
            Clock clock) {
        this.sender = sender;
        this.renderer = renderer;
        this.people = people;
        this.commands = commands;
        this.clock = clock;
    }

    /** One device to which the message is pushed. */
    private record Push(
            Addressee addressee, PersonId person, PushSubscriptionId device, PushTarget target, byte[] content) {}

    /** Returns when each device was tried once. */
    PushTally push(
            MailAttempt attempt,
            NotificationRecord message,
            List<Addressee> addressees,
            Supplier<SeatingRecord> seating,
            Instant until)
            throws Exception {
        var tally = new PushTally();
        var pushes = pushes(message.requested().orElseThrow(), addressees, seating);
        Map<String, Integer> failures = new ConcurrentHashMap<>();
        List<Future<PushOutcome>> outcomes = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var push : pushes) outcomes.add(threads.submit(() -> outcome(push, attempt, until, failures)));
            for (int number = 0; number < pushes.size(); number++) {
                var push = pushes.get(number);
                var outcome = result(outcomes.get(number));
                tally.add(push.addressee().id(), outcome);
                if (outcome.result() == Result.GONE)
                    commands.send(
                            new RemovePushSubscription(push.person(), push.device(), RemovalCause.GONE),
                            "DevicePusher",
                            message.trail());
            }
        }
        return tally;
    }

    private static PushOutcome result(Future<PushOutcome> outcome) throws Exception {
        try {
            return outcome.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    private List<Push> pushes(
            NotificationRequested requested, List<Addressee> addressees, Supplier<SeatingRecord> seating) {
        List<Push> pushes = new ArrayList<>();
        if (sender.getIfAvailable() == null) return pushes;
        var draft = renderer.draft(requested, seating);
        for (var addressee : addressees) {
            var recipient = addressee.recipient().value();
            var person = ChannelPolicy.accountOf(requested, addressee).orElse(null);
            if (recipient == null || person == null) continue;
            var devices = people.devicesOf(person).devices();
            if (devices.isEmpty()) continue;
            var tag = PushContent.tagOf(requested.notification());
            var content = PushContent.of(draft, addressee, recipient, tag);
            devices.forEach((device, known) -> {
                var target = known.target().value();
                if (target != null) pushes.add(new Push(addressee, person, device, target, content));
            });
        }
        return pushes;
    }

    private PushOutcome outcome(Push push, MailAttempt attempt, Instant until, Map<String, Integer> failures)
            throws InterruptedException {
        var key = attempt + "/" + push.addressee().id() + "/" + push.device();
        if (taken.getIfPresent(key) != null) return new PushOutcome(Result.TAKEN, Duration.ZERO);
        var server = push.target().server();
        if (failures.getOrDefault(server, 0) >= MOST_FAILURES) return new PushOutcome(Result.LATER, Duration.ZERO);
        var usefulFor = until.equals(Instant.MAX) ? LONGEST_KEPT : Duration.between(clock.instant(), until);
        var topic = PushContent.tagOf(attempt.notification());
        var outcome = sender.getObject().send(new PushRequest(push.target(), push.content(), topic, usefulFor));
        if (outcome.result() == Result.TAKEN) taken.put(key, true);
        if (outcome.result() == Result.LATER) failures.merge(server, 1, Integer::sum);
        return outcome;
    }
}
