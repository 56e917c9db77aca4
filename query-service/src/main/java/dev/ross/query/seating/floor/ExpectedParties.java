package dev.ross.query.seating.floor;

import dev.ross.query.platform.mongo.DocumentBound;
import dev.ross.query.platform.mongo.ViewRegistry;
import dev.ross.query.platform.mongo.ViewStore;
import org.springframework.stereotype.Component;

/** Stores expected parties, keyed by seating. */
@Component
@DocumentBound("one seating")
class ExpectedParties extends ViewStore<ExpectedParty> {
    ExpectedParties(ViewRegistry registry) {
        super(registry, FloorStateStore.NAME + "-parties", ExpectedParty.class, ExpectedParty::nobody);
    }

    @Override
    public String screen() {
        return FloorStateStore.NAME;
    }
}
