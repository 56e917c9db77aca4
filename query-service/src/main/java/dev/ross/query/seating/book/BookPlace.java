package dev.ross.query.seating.book;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** On which page a seating stands: its later events do not say. */
record BookPlace(@Nullable LocalDate serviceDate) {
    static BookPlace blank(String seating) {
        return new BookPlace(null);
    }
}
