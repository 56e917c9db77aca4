package dev.ross.query.seating.link;

import dev.ross.query.platform.mongo.DocumentBound;
import dev.ross.query.platform.mongo.ViewRegistry;
import dev.ross.query.platform.mongo.ViewStore;
import org.springframework.stereotype.Component;

/** Stores visits for their links, keyed by seating. */
@Component
@DocumentBound("time, party size and answer of one seating")
class LinkedVisits extends ViewStore<LinkedVisit> {
    static final String NAME = "visit-link";

    LinkedVisits(ViewRegistry registry) {
        super(registry, NAME, LinkedVisit.class, LinkedVisit::blank);
    }
}
