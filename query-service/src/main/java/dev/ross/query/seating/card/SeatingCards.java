package dev.ross.query.seating.card;

import dev.ross.query.platform.mongo.DocumentBound;
import dev.ross.query.platform.mongo.ViewHome;
import dev.ross.query.platform.mongo.ViewStore;
import org.springframework.stereotype.Component;

/** By seating. */
@Component
@DocumentBound("one seating with its hails, of which there is one in a minute at most until the seating is closed")
class SeatingCards extends ViewStore<SeatingCard> {
    static final String NAME = "seating-card-3";

    SeatingCards(ViewHome home) {
        super(home, NAME, SeatingCard.class, SeatingCard::blank);
    }
}
