package dev.ross.query.seating.book;

import dev.ross.query.platform.mongo.ViewHome;
import dev.ross.query.platform.mongo.ViewStore;
import org.springframework.stereotype.Component;

/** By seating. */
@Component
class BookPlaces extends ViewStore<BookPlace> {
    BookPlaces(ViewHome home) {
        super(home, BookPages.NAME + "-places", BookPlace.class, BookPlace::blank);
    }

    @Override
    public String screen() {
        return BookPages.NAME;
    }
}
