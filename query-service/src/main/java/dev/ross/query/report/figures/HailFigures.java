package dev.ross.query.report.figures;

import dev.ross.contracts.seating.HailKind;
import dev.ross.query.platform.figures.DurationHistogram;
import dev.ross.query.platform.figures.FigureRow;

/**
 * The hails of one kind.
 *
 * @param withdrawn by the party before a server claimed them
 * @param unanswered still open when their party left
 * @param answers how long the others waited until a server claimed or resolved them
 */
public record HailFigures(HailKind kind, int withdrawn, int unanswered, DurationHistogram answers)
        implements FigureRow<HailFigures> {
    @Override
    public String key() {
        return kind.name();
    }

    @Override
    public HailFigures plus(HailFigures other) {
        return new HailFigures(
                kind, withdrawn + other.withdrawn, unanswered + other.unanswered, answers.plus(other.answers));
    }

    @Override
    public HailFigures negated() {
        return new HailFigures(kind, -withdrawn, -unanswered, answers.negated());
    }

    /** Each kind has a row. */
    @Override
    public HailFigures asOthers() {
        return this;
    }

    @Override
    public boolean comesToNothing() {
        return withdrawn == 0 && unanswered == 0 && answers.equals(DurationHistogram.NONE);
    }
}
