package dev.ross.query.seating.book;

import org.jspecify.annotations.Nullable;

/**
 * The latest book entry of a seating, which determines its page of the book; later events of the seating do not contain
 * it.
 */
record IndexedBookEntry(@Nullable BookEntry entry) {
    static IndexedBookEntry blank(String seating) {
        return new IndexedBookEntry(null);
    }

    IndexedBookEntry began(BookEntry first) {
        return entry == null ? new IndexedBookEntry(first) : this;
    }
}
