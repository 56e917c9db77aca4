package dev.ross.query.report.figures;

import dev.ross.query.platform.figures.FigureRow;

/**
 * How long parties of one size stayed. A visit counts once staff have closed it.
 *
 * @param partySize the guests of each; the largest stands for all larger ones too
 * @param minutes of all of these visits together
 * @param plannedMinutes for which they had their tables, by the policy or as was agreed
 */
public record TurnFigures(int partySize, int visits, long minutes, long plannedMinutes)
        implements FigureRow<TurnFigures> {
    /** From this size on, parties are counted together. */
    public static final int LARGEST = 12;

    static TurnFigures of(int guests, long minutes, long plannedMinutes) {
        return new TurnFigures(Math.min(guests, LARGEST), 1, minutes, plannedMinutes);
    }

    @Override
    public String key() {
        return "%02d".formatted(partySize);
    }

    @Override
    public TurnFigures plus(TurnFigures other) {
        return new TurnFigures(
                partySize, visits + other.visits, minutes + other.minutes, plannedMinutes + other.plannedMinutes);
    }

    @Override
    public TurnFigures negated() {
        return new TurnFigures(partySize, -visits, -minutes, -plannedMinutes);
    }

    @Override
    public TurnFigures asOthers() {
        return new TurnFigures(LARGEST, visits, minutes, plannedMinutes);
    }

    @Override
    public boolean comesToNothing() {
        return visits == 0 && minutes == 0 && plannedMinutes == 0;
    }
}
