package dev.ross.query.seating.mine;

import dev.ross.query.platform.mongo.DocumentBound;
import dev.ross.query.platform.mongo.ViewHome;
import dev.ross.query.platform.mongo.ViewStore;
import org.springframework.stereotype.Component;

/** By restaurant. */
@Component
@DocumentBound("a name and a policy")
class KnownRestaurants extends ViewStore<KnownRestaurant> {
    KnownRestaurants(ViewHome home) {
        super(home, MySeatingsStore.NAME + "-restaurants", KnownRestaurant.class, KnownRestaurant::unknown);
    }

    @Override
    public String screen() {
        return MySeatingsStore.NAME;
    }
}
