package dev.ross.query.seating.book;

import dev.ross.contracts.seating.SeatingId;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** One service date of the book, by the time the parties come. */
record BookPage(List<BookEntry> entries) {
    static BookPage blank(String day) {
        return new BookPage(List.of());
    }

    BookPage with(BookEntry entry) {
        var others = entries.stream().filter(other -> !other.id().equals(entry.id()));
        return new BookPage(Stream.concat(others, Stream.of(entry))
                .sorted(Comparator.comparing(BookEntry::place))
                .toList());
    }

    BookPage change(SeatingId seating, UnaryOperator<BookEntry> change) {
        return new BookPage(entries.stream()
                .map(entry -> entry.id().equals(seating) ? change.apply(entry) : entry)
                .toList());
    }
}
