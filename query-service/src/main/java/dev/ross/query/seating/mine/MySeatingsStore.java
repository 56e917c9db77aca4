package dev.ross.query.seating.mine;

import dev.ross.query.platform.mongo.DocumentBound;
import dev.ross.query.platform.mongo.ViewHome;
import dev.ross.query.platform.mongo.ViewStore;
import org.springframework.stereotype.Component;

/** By guest. */
@Component
@DocumentBound("a guest's open requests, of which commands allow a few, and a number for each month of twenty years")
class MySeatingsStore extends ViewStore<MySeatings> {
    static final String NAME = "my-seatings-3";

    MySeatingsStore(ViewHome home) {
        super(home, NAME, MySeatings.class, MySeatings::none);
    }
}
