package dev.ross.query.order.kitchen;

import dev.ross.query.platform.mongo.DocumentBound;
import dev.ross.query.platform.mongo.ViewRegistry;
import dev.ross.query.platform.mongo.ViewStore;
import org.springframework.stereotype.Component;

/** Stores kitchen boards, keyed by restaurant. */
@Component
@DocumentBound(
        "at most 1000 open tickets of one restaurant and the last 30 that are finished, 7.9 MB in all, of which those"
                + " that are ready leave first, and then the oldest; and the tables of those who sit there")
class KitchenBoards extends ViewStore<KitchenBoard> {
    static final String NAME = "kitchen-board";

    KitchenBoards(ViewRegistry registry) {
        super(registry, NAME, KitchenBoard.class, KitchenBoard::quiet);
    }
}
