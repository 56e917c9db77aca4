package dev.ross.query.seating.visits;

import dev.ross.query.platform.mongo.DocumentBound;
import dev.ross.query.platform.mongo.ViewHome;
import dev.ross.query.platform.mongo.ViewStore;
import org.springframework.stereotype.Component;

/** By guest, as their restaurant knows them. */
@Component
@DocumentBound("the latest " + GuestVisits.MOST + " visits of one guest at one restaurant, and what staff keep of them")
class GuestsVisits extends ViewStore<GuestVisits> {
    static final String NAME = "visit-summary-2";

    GuestsVisits(ViewHome home) {
        super(home, NAME, GuestVisits.class, GuestVisits::none);
    }
}
