package dev.ross.query.me;

import dev.ross.query.platform.mongo.DocumentBound;
import dev.ross.query.platform.mongo.ViewRegistry;
import dev.ross.query.platform.mongo.ViewStore;
import org.springframework.stereotype.Component;

/** Stores known persons, keyed by the subject of their token. */
@Component
@DocumentBound("one person")
class PersonStore extends ViewStore<KnownPerson> {
    static final String NAME = "me";

    PersonStore(ViewRegistry registry) {
        super(registry, NAME, KnownPerson.class, KnownPerson::unknown);
    }
}
