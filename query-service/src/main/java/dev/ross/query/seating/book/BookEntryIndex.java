package dev.ross.query.seating.book;

import dev.ross.query.platform.mongo.DocumentBound;
import dev.ross.query.platform.mongo.ViewRegistry;
import dev.ross.query.platform.mongo.ViewStore;
import org.springframework.stereotype.Component;

/** Stores the latest book entry of each seating, keyed by seating. */
@Component
@DocumentBound("one seating")
class BookEntryIndex extends ViewStore<IndexedBookEntry> {
    BookEntryIndex(ViewRegistry registry) {
        super(registry, BookPages.NAME + "-seatings", IndexedBookEntry.class, IndexedBookEntry::blank);
    }

    @Override
    public String screen() {
        return BookPages.NAME;
    }
}
