package dev.ross.query.seating.book;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/** The service dates of a restaurant on which something stands in the book, and the zone it lives in. */
record BookDates(ZoneId zone, List<LocalDate> dates) {
    static BookDates blank(String restaurant) {
        return new BookDates(ZoneOffset.UTC, List.of());
    }

    BookDates in(ZoneId timeZone) {
        return new BookDates(timeZone, dates);
    }

    BookDates with(LocalDate date) {
        if (dates.contains(date)) return this;
        return new BookDates(
                zone, Stream.concat(dates.stream(), Stream.of(date)).sorted().toList());
    }
}
