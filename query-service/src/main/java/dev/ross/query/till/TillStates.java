package dev.ross.query.till;

import dev.ross.query.platform.mongo.DocumentBound;
import dev.ross.query.platform.mongo.ViewRegistry;
import dev.ross.query.platform.mongo.ViewStore;
import org.springframework.stereotype.Component;

/** Stores tills, keyed by restaurant. */
@Component
@DocumentBound(
        "the settings of one till, 14 open days with 100 tax rates and 201 servers each, 2000 orders, the parties that sit at"
                + " one restaurant, which has as many tables as commands allow, and the labels of these")
class TillStates extends ViewStore<TillState> {
    static final String NAME = "till-2";

    TillStates(ViewRegistry registry) {
        super(registry, NAME, TillState.class, TillState::closed);
    }
}
