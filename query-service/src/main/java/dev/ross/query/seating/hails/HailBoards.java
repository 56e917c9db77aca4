package dev.ross.query.seating.hails;

import dev.ross.query.platform.mongo.ViewHome;
import dev.ross.query.platform.mongo.ViewStore;
import org.springframework.stereotype.Component;

/** By restaurant. */
@Component
class HailBoards extends ViewStore<HailBoard> {
    static final String NAME = "hail-board";

    HailBoards(ViewHome home) {
        super(home, NAME, HailBoard.class, HailBoard::quiet);
    }
}
