package dev.ross.query.seating.mine;

import dev.ross.query.platform.mongo.ViewHome;
import dev.ross.query.platform.mongo.ViewStore;
import org.springframework.stereotype.Component;

/** By seating. */
@Component
class Owners extends ViewStore<Owner> {
    Owners(ViewHome home) {
        super(home, MySeatingsStore.NAME + "-owners", Owner.class, Owner::nobody);
    }

    @Override
    public String screen() {
        return MySeatingsStore.NAME;
    }
}
