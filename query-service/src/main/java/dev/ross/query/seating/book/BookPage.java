package dev.ross.query.seating.book;

import dev.ross.contracts.serviceday.DayBookPage;
import dev.ross.contracts.serviceday.ServiceDayEvent;
import dev.ross.contracts.value.SeatingId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A page of the book, sorted by the time at which the parties come.
 *
 * @param day the table occupancy of that day; blank on a page of ended seatings
 */
record BookPage(List<BookEntry> entries, DayBookPage day) {
    /** The most ended seatings on one page; of more, requests without a visit are dropped before visits. */
    static final int MOST_ENDED = 500;

    private static final Comparator<BookEntry> WORTH_KEEPING = Comparator.comparing(BookEntry::cameToNothing)
            .thenComparing(entry -> entry.id().toString());

    static BookPage blank(String day) {
        return new BookPage(List.of(), DayBookPage.BLANK);
    }

    BookPage with(BookEntry entry) {
        var all = Stream.concat(others(entry.id()), Stream.of(entry));
        var kept = entry.status().isOpen() ? all : all.sorted(WORTH_KEEPING).limit(MOST_ENDED);
        return new BookPage(kept.sorted(Comparator.comparing(BookEntry::place)).toList(), day);
    }

    BookPage without(SeatingId seating) {
        return new BookPage(others(seating).toList(), day);
    }

    BookPage after(ServiceDayEvent event) {
        return new BookPage(entries, day.after(event));
    }

    private Stream<BookEntry> others(SeatingId seating) {
        return entries.stream().filter(other -> !other.id().equals(seating));
    }
}
