package dev.ross.query.seating.floor;

import dev.ross.query.platform.mongo.DocumentBound;
import dev.ross.query.platform.mongo.ViewRegistry;
import dev.ross.query.platform.mongo.ViewStore;
import org.springframework.stereotype.Component;

/** Stores floor states, keyed by restaurant. */
@Component
@DocumentBound("the settings of one restaurant, which commands limit, and the open hails and orders of those who sit")
class FloorStateStore extends ViewStore<FloorState> {
    static final String NAME = "floor-plan-8";

    FloorStateStore(ViewRegistry registry) {
        super(registry, NAME, FloorState.class, FloorState::empty);
    }
}
