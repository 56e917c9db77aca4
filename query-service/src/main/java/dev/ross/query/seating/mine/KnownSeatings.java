package dev.ross.query.seating.mine;

import dev.ross.query.platform.mongo.DocumentBound;
import dev.ross.query.platform.mongo.ViewHome;
import dev.ross.query.platform.mongo.ViewStore;
import org.springframework.stereotype.Component;

/** By seating. */
@Component
@DocumentBound("one seating")
class KnownSeatings extends ViewStore<KnownSeating> {
    KnownSeatings(ViewHome home) {
        super(home, MySeatingsStore.NAME + "-seatings", KnownSeating.class, KnownSeating::nobodys);
    }

    @Override
    public String screen() {
        return MySeatingsStore.NAME;
    }
}
