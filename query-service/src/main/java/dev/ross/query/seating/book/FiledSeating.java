package dev.ross.query.seating.book;

import org.jspecify.annotations.Nullable;

/** A seating as the book last knew it. From this it is decided on which page it stands; its later events do not say. */
record FiledSeating(@Nullable BookEntry entry) {
    static FiledSeating blank(String seating) {
        return new FiledSeating(null);
    }

    FiledSeating began(BookEntry first) {
        return entry == null ? new FiledSeating(first) : this;
    }
}
