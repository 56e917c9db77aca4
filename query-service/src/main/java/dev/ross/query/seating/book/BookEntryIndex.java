package dev.ross.query.seating.book;

import dev.ross.query.platform.mongo.DocumentBound;
import dev.ross.query.platform.mongo.ViewRegistry;
import dev.ross.query.platform.mongo.ViewStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stores the latest book entry of each seating, keyed by seating. */
@Component
@DocumentBound("one seating")
class BookEntryIndex extends ViewStore<BookEntryIndex.IndexedEntry> {
    BookEntryIndex(ViewRegistry registry) {
        super(registry, BookPages.NAME + "-seatings", IndexedEntry.class, IndexedEntry::blank);
    }

    @Override
    public String screen() {
        return BookPages.NAME;
    }

    /**
     * The latest book entry of a seating, which determines its page of the book; later events of the seating do not contain
     * it.
     */
    record IndexedEntry(@Nullable BookEntry entry) {
        static IndexedEntry blank(String seating) {
            return new IndexedEntry(null);
        }

        IndexedEntry began(BookEntry first) {
            return entry == null ? new IndexedEntry(first) : this;
        }
    }
}
