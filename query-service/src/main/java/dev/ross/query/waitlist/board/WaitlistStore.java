package dev.ross.query.waitlist.board;

import dev.ross.query.platform.mongo.DocumentBound;
import dev.ross.query.platform.mongo.ViewRegistry;
import dev.ross.query.platform.mongo.ViewStore;
import org.springframework.stereotype.Component;

/** Stores waitlists, keyed by restaurant and service date. */
@Component
@DocumentBound("who waits on one day, which commands limit")
class WaitlistStore extends ViewStore<WaitlistBoard> {
    static final String NAME = "waitlist-3";

    WaitlistStore(ViewRegistry registry) {
        super(registry, NAME, WaitlistBoard.class, WaitlistBoard::quiet);
    }
}
