package dev.ross.query.seating.mine;

import dev.ross.query.platform.mongo.DocumentBound;
import dev.ross.query.platform.mongo.ViewRegistry;
import dev.ross.query.platform.mongo.ViewStore;
import org.springframework.stereotype.Component;

/** Stores the open seatings of guests, keyed by guest. */
@Component
@DocumentBound("a guest's open requests, of which commands allow a few, and a number for each month of twenty years")
class MySeatingsStore extends ViewStore<MySeatings> {
    static final String NAME = "my-seatings-5";

    MySeatingsStore(ViewRegistry registry) {
        super(registry, NAME, MySeatings.class, MySeatings::none);
    }
}
