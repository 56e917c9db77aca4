package dev.ross.query.seating.floor;

import dev.ross.query.platform.mongo.DocumentBound;
import dev.ross.query.platform.mongo.ViewHome;
import dev.ross.query.platform.mongo.ViewStore;
import org.springframework.stereotype.Component;

/** By seating. */
@Component
@DocumentBound("one seating")
class ExpectedParties extends ViewStore<ExpectedParty> {
    ExpectedParties(ViewHome home) {
        super(home, Rooms.NAME + "-parties", ExpectedParty.class, ExpectedParty::nobody);
    }

    @Override
    public String screen() {
        return Rooms.NAME;
    }
}
