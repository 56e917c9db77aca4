package dev.ross.query.seating.visits;

import dev.ross.query.platform.mongo.DocumentBound;
import dev.ross.query.platform.mongo.ViewRegistry;
import dev.ross.query.platform.mongo.ViewStore;
import org.springframework.stereotype.Component;

/** Stores the visits of guests, keyed by {@code GuestId}. */
@Component
@DocumentBound(
        "the latest " + GuestHistory.MOST + " visits of one guest at one restaurant, and what staff keep of them")
class GuestHistoryStore extends ViewStore<GuestHistory> {
    static final String NAME = "visit-summary-2";

    GuestHistoryStore(ViewRegistry registry) {
        super(registry, NAME, GuestHistory.class, GuestHistory::none);
    }
}
