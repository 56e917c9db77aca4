package dev.ross.query.seating.book;

import dev.ross.query.platform.mongo.ViewHome;
import dev.ross.query.platform.mongo.ViewStore;
import org.springframework.stereotype.Component;

/** By restaurant and service date. */
@Component
class BookPages extends ViewStore<BookPage> {
    static final String NAME = "seating-book-2";

    BookPages(ViewHome home) {
        super(home, NAME, BookPage.class, BookPage::blank);
    }
}
