package dev.ross.query.seating.mine;

import dev.ross.query.platform.mongo.DocumentBound;
import dev.ross.query.platform.mongo.ViewRegistry;
import dev.ross.query.platform.mongo.ViewStore;
import org.springframework.stereotype.Component;

/** Stores restaurants for the guests' lists, keyed by restaurant. */
@Component
@DocumentBound("a name and a policy")
class KnownRestaurants extends ViewStore<KnownRestaurant> {
    KnownRestaurants(ViewRegistry registry) {
        super(registry, MySeatingsStore.NAME + "-restaurants", KnownRestaurant.class, KnownRestaurant::unknown);
    }

    @Override
    public String screen() {
        return MySeatingsStore.NAME;
    }
}
