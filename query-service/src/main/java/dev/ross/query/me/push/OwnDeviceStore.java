package dev.ross.query.me.push;

import dev.ross.query.platform.mongo.DocumentBound;
import dev.ross.query.platform.mongo.ViewRegistry;
import dev.ross.query.platform.mongo.ViewStore;
import org.springframework.stereotype.Component;

/** Stores subscribed devices, keyed by the subject of their owner. */
@Component
@DocumentBound("ten devices")
class OwnDeviceStore extends ViewStore<OwnDevices> {
    static final String NAME = "push-subscriptions";

    OwnDeviceStore(ViewRegistry registry) {
        super(registry, NAME, OwnDevices.class, person -> OwnDevices.NONE);
    }
}
