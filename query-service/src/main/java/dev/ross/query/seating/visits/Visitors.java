package dev.ross.query.seating.visits;

import dev.ross.query.platform.mongo.DocumentBound;
import dev.ross.query.platform.mongo.ViewHome;
import dev.ross.query.platform.mongo.ViewStore;
import org.springframework.stereotype.Component;

/** By seating. */
@Component
@DocumentBound("one seating")
class Visitors extends ViewStore<Visitor> {
    Visitors(ViewHome home) {
        super(home, GuestsVisits.NAME + "-visitors", Visitor.class, Visitor::nobody);
    }

    @Override
    public String screen() {
        return GuestsVisits.NAME;
    }
}
