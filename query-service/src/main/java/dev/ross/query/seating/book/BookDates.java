package dev.ross.query.seating.book;

import dev.ross.contracts.restaurant.Rules;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * On which pages of a restaurant's book something stands for which service date, and by which rules. A seating stays on
 * the page it was first written on, also when it comes to another date: so no page is ever written out of another.
 */
record BookDates(Rules rules, List<Written> dates) {
    static BookDates blank(String restaurant) {
        return new BookDates(Rules.NONE, List.of());
    }

    BookDates by(Rules settled) {
        return new BookDates(settled, dates);
    }

    BookDates with(LocalDate date, LocalDate page) {
        var written = new Written(date, page);
        if (dates.contains(written)) return this;
        return new BookDates(
                rules,
                Stream.concat(dates.stream(), Stream.of(written)).sorted().toList());
    }

    /**
     * @param page the date of the page on which it stands
     */
    record Written(LocalDate date, LocalDate page) implements Comparable<Written> {
        @Override
        public int compareTo(Written other) {
            var byDate = date.compareTo(other.date);
            return byDate == 0 ? page.compareTo(other.page) : byDate;
        }
    }
}
