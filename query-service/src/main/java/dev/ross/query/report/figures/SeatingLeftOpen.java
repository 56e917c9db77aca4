package dev.ross.query.report.figures;

import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.value.SeatingId;
import dev.ross.query.platform.figures.FigureRow;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A seating whose party sits, or is late and was not marked.
 *
 * @param seating absent: all others
 * @param startsAt restaurant's local time
 * @param count how many it stands for
 */
public record SeatingLeftOpen(
        @Nullable SeatingId seating,
        @Nullable LocalDateTime startsAt,
        @Nullable SeatingStatus status,
        int partySize,
        int count)
        implements FigureRow<SeatingLeftOpen> {
    /** The most seatings that are named: more than sit at one time. */
    static final int MOST = 500;

    static SeatingLeftOpen of(SeatingId seating, LocalDateTime startsAt, SeatingStatus status, int partySize) {
        return new SeatingLeftOpen(seating, startsAt, status, partySize, 1);
    }

    @Override
    public String key() {
        return seating == null ? FigureKeys.OTHERS : FigureKeys.of(startsAt + " " + seating, status + " " + partySize);
    }

    @Override
    public SeatingLeftOpen plus(SeatingLeftOpen other) {
        return new SeatingLeftOpen(seating, startsAt, status, partySize, count + other.count);
    }

    @Override
    public SeatingLeftOpen negated() {
        return new SeatingLeftOpen(seating, startsAt, status, partySize, -count);
    }

    @Override
    public SeatingLeftOpen asOthers() {
        return new SeatingLeftOpen(null, null, null, 0, count);
    }

    @Override
    public boolean comesToNothing() {
        return count == 0;
    }
}
