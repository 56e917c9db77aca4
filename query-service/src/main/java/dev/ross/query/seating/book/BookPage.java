package dev.ross.query.seating.book;

import dev.ross.contracts.seating.SeatingId;
import dev.ross.contracts.serviceday.DayPage;
import dev.ross.contracts.serviceday.ServiceDayEvent;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** One service date of the book, by the time the parties come, and who holds which tables on that day. */
record BookPage(List<BookEntry> entries, DayPage day) {
    static BookPage blank(String day) {
        return new BookPage(List.of(), DayPage.BLANK);
    }

    BookPage with(BookEntry entry) {
        var others = entries.stream().filter(other -> !other.id().equals(entry.id()));
        return new BookPage(
                Stream.concat(others, Stream.of(entry))
                        .sorted(Comparator.comparing(BookEntry::place))
                        .toList(),
                day);
    }

    BookPage change(SeatingId seating, UnaryOperator<BookEntry> change) {
        return new BookPage(
                entries.stream()
                        .map(entry -> entry.id().equals(seating) ? change.apply(entry) : entry)
                        .toList(),
                day);
    }

    BookPage after(ServiceDayEvent event) {
        return new BookPage(entries, day.after(event));
    }
}
