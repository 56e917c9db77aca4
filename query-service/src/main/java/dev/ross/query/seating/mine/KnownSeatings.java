package dev.ross.query.seating.mine;

import dev.ross.query.platform.mongo.DocumentBound;
import dev.ross.query.platform.mongo.ViewRegistry;
import dev.ross.query.platform.mongo.ViewStore;
import org.springframework.stereotype.Component;

/** Stores the latest list entry of each seating, keyed by seating. */
@Component
@DocumentBound("one seating")
class KnownSeatings extends ViewStore<KnownSeating> {
    KnownSeatings(ViewRegistry registry) {
        super(registry, MySeatingsStore.NAME + "-seatings", KnownSeating.class, KnownSeating::nobodys);
    }

    @Override
    public String screen() {
        return MySeatingsStore.NAME;
    }
}
