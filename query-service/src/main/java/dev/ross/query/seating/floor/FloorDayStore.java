package dev.ross.query.seating.floor;

import dev.ross.query.platform.mongo.DocumentBound;
import dev.ross.query.platform.mongo.ViewRegistry;
import dev.ross.query.platform.mongo.ViewStore;
import org.springframework.stereotype.Component;

/** Stores the floor of each day, keyed by restaurant and service date. */
@Component
@DocumentBound(
        "holds, blocks and open requests of one service date: as many as there are tables and turns, which commands limit")
class FloorDayStore extends ViewStore<FloorDay> {
    FloorDayStore(ViewRegistry registry) {
        super(registry, FloorStateStore.NAME + "-service-days", FloorDay.class, FloorDay::quiet);
    }

    @Override
    public String screen() {
        return FloorStateStore.NAME;
    }
}
