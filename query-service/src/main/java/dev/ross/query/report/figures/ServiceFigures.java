package dev.ross.query.report.figures;

import dev.ross.query.platform.figures.FigureRow;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * One service of one date.
 *
 * @param date on which it began
 * @param opens when it began; absent: outside of the opening hours, or of another service of that date
 */
public record ServiceFigures(LocalDate date, @Nullable LocalTime opens, SeatingCounts seatings, SaleFigures sales)
        implements FigureRow<ServiceFigures> {
    /** The most services of a week that are told apart. */
    static final int MOST = 7 * 50;

    @Override
    public String key() {
        return date + " " + (opens == null ? "~" : opens);
    }

    @Override
    public ServiceFigures plus(ServiceFigures other) {
        return new ServiceFigures(date, opens, seatings.plus(other.seatings), sales.plus(other.sales));
    }

    @Override
    public ServiceFigures negated() {
        return new ServiceFigures(date, opens, seatings.negated(), sales.negated());
    }

    @Override
    public ServiceFigures asOthers() {
        return new ServiceFigures(date, null, seatings, sales);
    }

    @Override
    public boolean comesToNothing() {
        return seatings.equals(SeatingCounts.NONE) && sales.equals(SaleFigures.NONE);
    }
}
