package dev.ross.query.seating.mine;

import dev.ross.query.platform.mongo.ViewHome;
import dev.ross.query.platform.mongo.ViewStore;
import org.springframework.stereotype.Component;

/** By guest. */
@Component
class MySeatingsStore extends ViewStore<MySeatings> {
    static final String NAME = "my-seatings";

    MySeatingsStore(ViewHome home) {
        super(home, NAME, MySeatings.class, MySeatings::none);
    }
}
