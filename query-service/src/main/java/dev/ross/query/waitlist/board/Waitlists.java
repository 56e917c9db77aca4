package dev.ross.query.waitlist.board;

import dev.ross.query.platform.mongo.DocumentBound;
import dev.ross.query.platform.mongo.ViewHome;
import dev.ross.query.platform.mongo.ViewStore;
import org.springframework.stereotype.Component;

/** By restaurant and service date. */
@Component
@DocumentBound("who waits on one day, which commands limit")
class Waitlists extends ViewStore<WaitBoard> {
    static final String NAME = "waitlist-3";

    Waitlists(ViewHome home) {
        super(home, NAME, WaitBoard.class, WaitBoard::quiet);
    }
}
