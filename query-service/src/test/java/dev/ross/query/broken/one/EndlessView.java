package dev.ross.query.broken.one;

import dev.ross.query.platform.mongo.ViewHome;
import dev.ross.query.platform.mongo.ViewStore;

/** Does not say how large its documents may grow. */
class EndlessView extends ViewStore<String> {
    EndlessView(ViewHome home) {
        super(home, "endless", String.class, key -> "");
    }
}
