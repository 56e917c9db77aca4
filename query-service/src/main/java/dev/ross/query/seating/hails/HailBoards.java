package dev.ross.query.seating.hails;

import dev.ross.query.platform.mongo.DocumentBound;
import dev.ross.query.platform.mongo.ViewHome;
import dev.ross.query.platform.mongo.ViewStore;
import org.springframework.stereotype.Component;

/** By restaurant. */
@Component
@DocumentBound("the open hails of those who sit at one restaurant, which has as many tables as commands allow")
class HailBoards extends ViewStore<HailBoard> {
    static final String NAME = "hail-board";

    HailBoards(ViewHome home) {
        super(home, NAME, HailBoard.class, HailBoard::quiet);
    }
}
