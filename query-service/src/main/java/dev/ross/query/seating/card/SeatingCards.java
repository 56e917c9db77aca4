package dev.ross.query.seating.card;

import dev.ross.query.platform.mongo.DocumentBound;
import dev.ross.query.platform.mongo.ViewRegistry;
import dev.ross.query.platform.mongo.ViewStore;
import org.springframework.stereotype.Component;

/** Stores seating cards, keyed by seating. */
@Component
@DocumentBound("one seating with its hails, of which there is one in a minute at most until the seating is closed")
class SeatingCards extends ViewStore<SeatingCard> {
    static final String NAME = "seating-card-7";

    SeatingCards(ViewRegistry registry) {
        super(registry, NAME, SeatingCard.class, SeatingCard::blank);
    }
}
