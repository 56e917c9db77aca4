package dev.ross.platform.text;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

/**
 * The range of dates that a request may contain: ten years back and ten ahead. Others have no use, and arithmetic at
 * the limits of the date types fails.
 */
public record DateRange(Clock clock) {
    private static final int YEARS = 10;

    /**
     * @throws OutOfRange if it is outside
     */
    public LocalDate require(LocalDate date) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (Math.abs((long) date.getYear() - today.getYear()) > YEARS + 1L
                || Math.abs(ChronoUnit.DAYS.between(today, date))
                        > ChronoUnit.DAYS.between(today, today.plusYears(YEARS))) throw new OutOfRange();
        return date;
    }

    /**
     * @throws OutOfRange if it is outside
     */
    public LocalDateTime require(LocalDateTime time) {
        require(time.toLocalDate());
        return time;
    }

    /** Reports a date outside of the range. */
    public static final class OutOfRange extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        OutOfRange() {
            super("a date lies within ten years of today");
        }

        /** Whether this failure, or one of its causes, is one. */
        public static boolean isIn(Throwable failure) {
            return Stream.iterate(failure, one -> one != null, Throwable::getCause)
                    .limit(10)
                    .anyMatch(OutOfRange.class::isInstance);
        }
    }
}
