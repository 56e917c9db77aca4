package dev.ross.query.seating.book;

import dev.ross.query.platform.mongo.ViewHome;
import dev.ross.query.platform.mongo.ViewStore;
import org.springframework.stereotype.Component;

/** By restaurant. */
@Component
class BookDatesStore extends ViewStore<BookDates> {
    BookDatesStore(ViewHome home) {
        super(home, BookPages.NAME + "-dates", BookDates.class, BookDates::blank);
    }

    @Override
    public String screen() {
        return BookPages.NAME;
    }
}
