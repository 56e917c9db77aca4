package dev.ross.query.report.figures;

import dev.ross.query.platform.figures.FigureRow;
import java.time.LocalDate;

/**
 * What belongs to a date and to none of its services.
 *
 * @param deniedSearches that found no free time on it
 * @param cashCounts how often the cash was counted when the day was closed
 * @param cashDifference how much more cash was counted than expected, in minor units; negative: how much less
 */
public record DayFigures(LocalDate date, int deniedSearches, int cashCounts, long cashDifference)
        implements FigureRow<DayFigures> {
    @Override
    public String key() {
        return date.toString();
    }

    @Override
    public DayFigures plus(DayFigures other) {
        return new DayFigures(
                date,
                deniedSearches + other.deniedSearches,
                cashCounts + other.cashCounts,
                cashDifference + other.cashDifference);
    }

    @Override
    public DayFigures negated() {
        return new DayFigures(date, -deniedSearches, -cashCounts, -cashDifference);
    }

    /** A week has seven. */
    @Override
    public DayFigures asOthers() {
        return this;
    }

    @Override
    public boolean comesToNothing() {
        return deniedSearches == 0 && cashCounts == 0 && cashDifference == 0;
    }
}
