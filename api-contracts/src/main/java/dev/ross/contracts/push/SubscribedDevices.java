package dev.ross.contracts.push;

import dev.ross.contracts.AtMost;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.push.PushEvent.DeviceSubscribed;
import dev.ross.contracts.push.PushEvent.PushSubscriptionRemoved;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The subscribed devices of one person, folded from the events.
 *
 * @param devices in the order of their subscription
 */
public record SubscribedDevices(@AtMost(MOST) Map<PushSubscriptionId, Device> devices) {
    public static final int MOST = 10;
    public static final SubscribedDevices NONE = new SubscribedDevices(Map.of());

    public SubscribedDevices after(PushEvent event) {
        var next = new LinkedHashMap<>(devices);
        switch (event) {
            case DeviceSubscribed subscribed ->
                next.put(subscribed.subscription(), new Device(subscribed.target(), subscribed.at()));
            case PushSubscriptionRemoved removed -> next.remove(removed.subscription());
        }
        return new SubscribedDevices(next);
    }

    /** One of them, and since when. */
    public record Device(Personal<PushTarget> target, Instant since) {}
}
