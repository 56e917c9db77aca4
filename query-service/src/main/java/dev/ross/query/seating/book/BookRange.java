package dev.ross.query.seating.book;

import dev.ross.contracts.restaurant.RestaurantId;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.serviceday.ServiceDayId;
import dev.ross.query.platform.live.Links;
import dev.ross.query.platform.web.Paging;
import dev.ross.query.platform.web.Problem;
import dev.ross.query.platform.web.ProblemCode;
import dev.ross.query.seating.book.BookDates.Written;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which service dates are asked for.
 *
 * @param from absent: today by the restaurant's clocks, with last night's service, which may still be going on
 * @param to absent: as far as one may look at once
 * @param after where an earlier part of the list ended
 */
record BookRange(
        RestaurantId restaurant,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String after,
        Clock clock) implements Links<BookDates> {
    private static final int DAYS = 92;

    static BookRange of(
            RestaurantId restaurant, @Nullable LocalDate from, @Nullable LocalDate to, Paging paging, Clock clock) {
        if (from != null && to != null && (to.isBefore(from) || to.isAfter(from.plusDays(DAYS))))
            throw new Problem(ProblemCode.MALFORMED, "'to' lies up to %d days after 'from'.".formatted(DAYS));
        return new BookRange(restaurant, from, to, paging.after(), clock);
    }

    @Override
    public List<String> of(BookDates book) {
        return book.dates().stream()
                .filter(written -> contains(book, written.date()))
                .filter(written -> after == null
                        || written.date().toString().compareTo(after) >= 0
                        || after.startsWith(written.date().toString()))
                .flatMap(written -> pages(written, today(book)))
                .distinct()
                .map(date -> new ServiceDayId(restaurant, date).toString())
                .toList();
    }

    /** Where it stands, and where its tables do; tonight's and last night's may be taken until tomorrow. */
    private static Stream<LocalDate> pages(Written written, LocalDate today) {
        var itsOwn = Stream.of(written.page(), written.date());
        return written.date().isAfter(today)
                ? itsOwn
                : Stream.concat(itsOwn, Stream.of(written.date().plusDays(1)));
    }

    private boolean contains(BookDates book, LocalDate date) {
        var first = from == null ? today(book).minusDays(1) : from;
        var last = to == null ? first.plusDays(DAYS) : to;
        return !date.isBefore(first) && !date.isAfter(last);
    }

    /**
     * A page may hold what has come to another date. Without a first date, last night's parties are shown only while they
     * sit or if they come today.
     */
    boolean shows(BookDates book, BookEntry entry) {
        if (!contains(book, entry.stay().serviceDate())) return false;
        return from != null
                || !entry.stay().startsAt().toLocalDate().isBefore(today(book))
                || entry.status() == SeatingStatus.SEATED;
    }

    private LocalDate today(BookDates book) {
        return LocalDate.ofInstant(clock.instant(), book.rules().timeZone());
    }
}
