package dev.ross.query.seating.book;

import dev.ross.contracts.restaurant.RestaurantRules;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.query.platform.live.DocumentLinks;
import dev.ross.query.platform.web.PageRequest;
import dev.ross.query.platform.web.Problem;
import dev.ross.query.platform.web.ProblemCode;
import dev.ross.query.seating.book.BookPages.PageKey;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The range of service dates that a caller asks for.
 *
 * @param from absent: today in the restaurant's local time, and last night's service, which may still be going on
 * @param to absent: the longest range allowed
 * @param ended whether ended requests and visits are included
 * @param after the cursor: the end of the previous page
 */
record BookRange(
        RestaurantId restaurant,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        boolean ended,
        @Nullable String after,
        Clock clock)
        implements DocumentLinks<RestaurantRules> {
    private static final int DAYS = 92;
    private static final Period AS_FAR_AS = Period.ofYears(10);

    static BookRange of(
            RestaurantId restaurant,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            boolean ended,
            PageRequest paging,
            Clock clock) {
        requireNear("from", from, clock);
        requireNear("to", to, clock);
        if (from != null && to != null && (to.isBefore(from) || to.isAfter(from.plusDays(DAYS))))
            throw new Problem(ProblemCode.MALFORMED, "'to' lies up to %d days after 'from'.".formatted(DAYS));
        return new BookRange(restaurant, from, to, ended, paging.after(), clock);
    }

    private static void requireNear(String name, @Nullable LocalDate date, Clock clock) {
        if (date == null) return;
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (date.isBefore(today.minus(AS_FAR_AS)) || date.isAfter(today.plus(AS_FAR_AS)))
            throw new Problem(ProblemCode.MALFORMED, "'%s' lies within ten years.".formatted(name));
    }

    /** The keys of the pages. The day after the last is included, since a hold may last into it. */
    @Override
    public List<String> of(RestaurantRules rules) {
        var dates = dates(rules).toList();
        if (dates.isEmpty()) return List.of();
        var days = Stream.concat(dates.stream(), Stream.of(dates.getLast().plusDays(1)))
                .map(date -> PageKey.ofDay(restaurant, date));
        if (!ended) return days.toList();
        return Stream.concat(days, dates.stream().flatMap(date -> PageKey.ended(restaurant, date)))
                .toList();
    }

    private Stream<LocalDate> dates(RestaurantRules rules) {
        var first = first(rules);
        var last = last(first);
        return last.isBefore(first)
                ? Stream.of()
                : first.datesUntil(last.plusDays(1))
                        .filter(date -> after == null
                                || date.toString().compareTo(after) >= 0
                                || after.startsWith(date.toString()));
    }

    private LocalDate first(RestaurantRules rules) {
        return from == null ? today(rules).minusDays(1) : from;
    }

    private LocalDate last(LocalDate first) {
        return to == null ? first.plusDays(DAYS) : to;
    }

    /** Without a first date, last night's parties are shown only if they are seated or come today. */
    boolean shows(RestaurantRules rules, BookEntry entry) {
        var date = entry.stay().serviceDate();
        var first = first(rules);
        if (date.isBefore(first) || date.isAfter(last(first))) return false;
        return from != null || !entry.stay().startsAt().toLocalDate().isBefore(today(rules)) || entry.isSeated();
    }

    /** Whether lines of this range may change as time goes by: in some time zone it contains today. */
    boolean mayIncludeNow() {
        if (from == null) return true;
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return !from.isAfter(today.plusDays(1)) && !last(from).isBefore(today.minusDays(1));
    }

    private LocalDate today(RestaurantRules rules) {
        return LocalDate.ofInstant(clock.instant(), rules.timeZone());
    }
}
