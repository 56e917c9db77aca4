package dev.ross.query.me.push;

import dev.ross.contracts.AtMost;
import dev.ross.contracts.push.PushEvent;
import dev.ross.contracts.push.PushEvent.DeviceSubscribed;
import dev.ross.contracts.push.PushEvent.PushSubscriptionRemoved;
import dev.ross.contracts.push.PushSubscriptionId;
import dev.ross.contracts.push.SubscribedDevices;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The subscribed devices of one person, without endpoints and keys.
 *
 * @param devices in the order of their subscription
 */
record OwnDevices(@AtMost(SubscribedDevices.MOST) Map<PushSubscriptionId, OwnDevice> devices) {
    static final OwnDevices NONE = new OwnDevices(Map.of());

    OwnDevices after(PushEvent event) {
        var next = new LinkedHashMap<>(devices);
        switch (event) {
            case DeviceSubscribed subscribed -> {
                var target = subscribed.target().value();
                var server = target == null ? "" : target.server();
                next.put(subscribed.subscription(), new OwnDevice(server, subscribed.at()));
            }
            case PushSubscriptionRemoved removed -> next.remove(removed.subscription());
        }
        return new OwnDevices(next);
    }

    /**
     * @param server host of the push server; empty once the person was erased
     */
    record OwnDevice(String server, Instant since) {}
}
