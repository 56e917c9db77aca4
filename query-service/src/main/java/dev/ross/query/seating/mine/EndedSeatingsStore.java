package dev.ross.query.seating.mine;

import dev.ross.query.platform.mongo.DocumentBound;
import dev.ross.query.platform.mongo.ViewRegistry;
import dev.ross.query.platform.mongo.ViewStore;
import org.springframework.stereotype.Component;

/** Stores ended seatings, keyed by guest and month. */
@Component
@DocumentBound("what ended for one guest in one month, " + EndedSeatings.MOST + " at most")
class EndedSeatingsStore extends ViewStore<EndedSeatings> {
    EndedSeatingsStore(ViewRegistry registry) {
        super(registry, MySeatingsStore.NAME + "-ended", EndedSeatings.class, EndedSeatings::none);
    }

    @Override
    public String screen() {
        return MySeatingsStore.NAME;
    }
}
