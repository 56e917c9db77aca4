package dev.ross.query.seating.book;

import dev.ross.query.platform.mongo.DocumentBound;
import dev.ross.query.platform.mongo.ViewHome;
import dev.ross.query.platform.mongo.ViewStore;
import org.springframework.stereotype.Component;

/** By seating. */
@Component
@DocumentBound("one seating")
class FiledSeatings extends ViewStore<FiledSeating> {
    FiledSeatings(ViewHome home) {
        super(home, BookPages.NAME + "-seatings", FiledSeating.class, FiledSeating::blank);
    }

    @Override
    public String screen() {
        return BookPages.NAME;
    }
}
