package dev.ross.command.push;

import static dev.ross.contracts.RejectedException.require;
import static dev.ross.contracts.push.PushRejection.UNKNOWN_SUBSCRIPTION;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.ross.command.platform.axon.DailyCount;
import dev.ross.command.platform.axon.Idempotent;
import dev.ross.command.platform.axon.ProcessedRequests;
import dev.ross.contracts.AtMost;
import dev.ross.contracts.StreamKind;
import dev.ross.contracts.push.PushCommand.RemovePushSubscription;
import dev.ross.contracts.push.PushCommand.SubscribeDevice;
import dev.ross.contracts.push.PushEvent;
import dev.ross.contracts.push.PushEvent.DeviceSubscribed;
import dev.ross.contracts.push.PushEvent.PushSubscriptionRemoved;
import dev.ross.contracts.push.PushSubscriptionId;
import dev.ross.contracts.push.RemovalCause;
import dev.ross.contracts.push.SubscribedDevices;
import dev.ross.contracts.value.PersonId;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Aggregate of one person's devices to which messages are pushed. It begins with the first that subscribes. A person has
 * a few: one more takes the place of the oldest. A subscription ends when the device is logged out, or when its push
 * server says that it is gone.
 */
@Revision("1")
final class PushSubscriptions implements Idempotent {
    @AggregateIdentifier
    private @Nullable String stream;

    /** In the order of their subscription. */
    @AtMost(SubscribedDevices.MOST)
    private Set<PushSubscriptionId> devices = new LinkedHashSet<>();

    private DailyCount subscribed = DailyCount.NONE;
    private ProcessedRequests answered = new ProcessedRequests();

    PushSubscriptions() {}

    static PushSubscriptions blank(PersonId person) {
        var subscriptions = new PushSubscriptions();
        subscriptions.stream = StreamKind.PUSH.of(person);
        return subscriptions;
    }

    void decide(SubscribeDevice subscribe, int limit, Instant now) {
        if (devices.contains(subscribe.subscription())) return;
        subscribed.requireLess(limit, now);
        if (devices.size() >= SubscribedDevices.MOST)
            apply(new PushSubscriptionRemoved(
                    subscribe.person(), devices.iterator().next(), RemovalCause.TOO_MANY, now));
        apply(new DeviceSubscribed(subscribe.person(), subscribe.subscription(), subscribe.target(), now));
    }

    void decide(RemovePushSubscription remove, Instant now) {
        require(devices.contains(remove.subscription()), UNKNOWN_SUBSCRIPTION);
        apply(new PushSubscriptionRemoved(remove.person(), remove.subscription(), remove.cause(), now));
    }

    @EventSourcingHandler
    void evolve(PushEvent event, MetaData metaData, @Timestamp Instant at, @SequenceNumber long version) {
        stream = StreamKind.PUSH.of(event.person());
        switch (event) {
            case DeviceSubscribed one -> {
                devices.add(one.subscription());
                subscribed = subscribed.after(one.at());
            }
            case PushSubscriptionRemoved one -> devices.remove(one.subscription());
        }
        answered.add(metaData, at, version);
    }

    @Override
    public ProcessedRequests processedRequests() {
        return answered;
    }
}
