package dev.ross.query.seating.book;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** On which page a seating was written, and so stands for ever: its later events do not say. */
record BookPlace(@Nullable LocalDate page) {
    static BookPlace blank(String seating) {
        return new BookPlace(null);
    }
}
