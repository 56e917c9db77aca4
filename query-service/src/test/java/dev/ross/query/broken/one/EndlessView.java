package dev.ross.query.broken.one;

import dev.ross.query.platform.mongo.ViewRegistry;
import dev.ross.query.platform.mongo.ViewStore;

/** A view without a limit to the size of its documents. */
class EndlessView extends ViewStore<String> {
    EndlessView(ViewRegistry registry) {
        super(registry, "endless", String.class, key -> "");
    }
}
