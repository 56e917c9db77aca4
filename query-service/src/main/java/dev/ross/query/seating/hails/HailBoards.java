package dev.ross.query.seating.hails;

import dev.ross.query.platform.mongo.DocumentBound;
import dev.ross.query.platform.mongo.ViewRegistry;
import dev.ross.query.platform.mongo.ViewStore;
import org.springframework.stereotype.Component;

/** Stores hail boards, keyed by restaurant. */
@Component
@DocumentBound("the open hails of those who sit at one restaurant, which has as many tables as commands allow")
class HailBoards extends ViewStore<HailBoard> {
    static final String NAME = "hail-board-2";

    HailBoards(ViewRegistry registry) {
        super(registry, NAME, HailBoard.class, HailBoard::quiet);
    }
}
