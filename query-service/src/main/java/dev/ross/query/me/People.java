package dev.ross.query.me;

import dev.ross.query.platform.mongo.DocumentBound;
import dev.ross.query.platform.mongo.ViewHome;
import dev.ross.query.platform.mongo.ViewStore;
import org.springframework.stereotype.Component;

/** By the subject of their token. */
@Component
@DocumentBound("one person")
class People extends ViewStore<Person> {
    static final String NAME = "me";

    People(ViewHome home) {
        super(home, NAME, Person.class, Person::unknown);
    }
}
