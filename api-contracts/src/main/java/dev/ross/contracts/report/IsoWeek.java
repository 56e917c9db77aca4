package dev.ross.contracts.report;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.regex.Pattern;

/**
 * A week of the ISO calendar, from Monday to Sunday. Written as "2026-W48".
 *
 * @param year of the calendar of weeks: it may differ from the year of a date within the week
 * @param number 1 to 52, in some years 53
 */
public record IsoWeek(int year, int number) implements Comparable<IsoWeek> {
    private static final Pattern TEXT = Pattern.compile("([0-9]{4})-W([0-9]{2})");
    private static final LocalTime DUE = LocalTime.of(6, 0);

    public IsoWeek {
        if (number < 1 || number > weeksOf(year)) throw new IllegalArgumentException("not a week of " + year);
    }

    public static IsoWeek of(LocalDate date) {
        return new IsoWeek(date.get(IsoFields.WEEK_BASED_YEAR), date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /**
     * @throws IllegalArgumentException if the text is no week
     */
    @JsonCreator
    public static IsoWeek of(String text) {
        var parts = TEXT.matcher(text);
        if (!parts.matches()) throw new IllegalArgumentException("a week is written as 2026-W48");
        try {
            return new IsoWeek(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a week", e);
        }
    }

    public LocalDate monday() {
        return LocalDate.of(year, 1, 4) // always in the first week
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .plusWeeks(number - 1L);
    }

    public LocalDate sunday() {
        return monday().plusDays(6);
    }

    public IsoWeek next() {
        return of(monday().plusWeeks(1));
    }

    public IsoWeek previous() {
        return of(monday().minusWeeks(1));
    }

    /** The same week of the year before; of a week 53, which most years do not have, the last one. */
    public IsoWeek ofTheYearBefore() {
        return new IsoWeek(year - 1, Math.min(number, weeksOf(year - 1)));
    }

    /** When its report is due: on the Monday after it at six in the morning of this zone. */
    public Instant reportDueAt(ZoneId zone) {
        return monday().plusWeeks(1).atTime(DUE).atZone(zone).toInstant();
    }

    public boolean contains(LocalDate date) {
        var days = ChronoUnit.DAYS.between(monday(), date);
        return days >= 0 && days < 7;
    }

    private static int weeksOf(int year) {
        return LocalDate.of(year, 12, 28).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR); // always in the last week
    }

    @Override
    public int compareTo(IsoWeek other) {
        return monday().compareTo(other.monday());
    }

    @Override
    @JsonValue
    public String toString() {
        return "%04d-W%02d".formatted(year, number);
    }
}
