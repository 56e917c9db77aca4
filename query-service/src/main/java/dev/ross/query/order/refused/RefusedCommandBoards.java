package dev.ross.query.order.refused;

import dev.ross.query.platform.mongo.DocumentBound;
import dev.ross.query.platform.mongo.ViewRegistry;
import dev.ross.query.platform.mongo.ViewStore;
import org.springframework.stereotype.Component;

/** Stores the refused commands of tablets, keyed by restaurant. */
@Component
@DocumentBound(
        "at most 1000 refused commands of one restaurant that wait for staff, 7 MB in all, of which the newest are not"
                + " listed beyond that; and the tables of those who sit there")
class RefusedCommandBoards extends ViewStore<RefusedCommandBoard> {
    static final String NAME = "refused-commands";

    RefusedCommandBoards(ViewRegistry registry) {
        super(registry, NAME, RefusedCommandBoard.class, RefusedCommandBoard::blank);
    }
}
