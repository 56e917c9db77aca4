package dev.ross.query.seating.visits;

import dev.ross.query.platform.mongo.ViewHome;
import dev.ross.query.platform.mongo.ViewStore;
import org.springframework.stereotype.Component;

/** By guest, as their restaurant knows them. */
@Component
class GuestsVisits extends ViewStore<GuestVisits> {
    static final String NAME = "visit-summary";

    GuestsVisits(ViewHome home) {
        super(home, NAME, GuestVisits.class, GuestVisits::none);
    }
}
