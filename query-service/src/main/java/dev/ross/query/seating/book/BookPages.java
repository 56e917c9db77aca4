package dev.ross.query.seating.book;

import dev.ross.query.platform.mongo.DocumentBound;
import dev.ross.query.platform.mongo.ViewRegistry;
import dev.ross.query.platform.mongo.ViewStore;
import org.springframework.stereotype.Component;

/** Stores the pages of the book, keyed by {@link PageKey}. */
@Component
@DocumentBound(
        "the seatings of one service date that are open, each of which holds tables or is one of a guest's few open requests;"
                + " or a part of those that ended, " + BookPage.MOST_ENDED + " at most")
class BookPages extends ViewStore<BookPage> {
    static final String NAME = "seating-book-6";

    BookPages(ViewRegistry registry) {
        super(registry, NAME, BookPage.class, BookPage::blank);
    }
}
