package dev.ross.query.report.content;

import dev.ross.query.report.page.CorrectedFigure;
import java.util.Set;

/** Units of the figures of a report. */
public enum FigureUnit {
    COUNT,
    /** Minor units of the restaurant's currency. */
    AMOUNT,
    /** The same, rounded to whole units of the currency. */
    WHOLE_AMOUNT,
    /** Tenths of a percent. */
    PER_MILLE,
    SECONDS;

    private static final Set<String> AMOUNTS = Set.of("revenue", "reductions", "cashDifference");

    /** That of a correction. */
    public static FigureUnit of(CorrectedFigure figure) {
        return AMOUNTS.contains(figure.figure()) ? AMOUNT : COUNT;
    }

    String format(long figure, ReportText text) {
        return switch (this) {
            case COUNT -> text.count(figure);
            case AMOUNT -> text.amount(figure);
            case WHOLE_AMOUNT -> text.roundedAmount(figure);
            case PER_MILLE -> text.percent(figure);
            case SECONDS -> text.duration(figure);
        };
    }

    /** How far a figure lies from another one, without a sign: a part of the other, or a difference of the same unit. */
    String distance(long figure, long other, ReportText text) {
        var difference = Math.abs(figure - other);
        return switch (this) {
            case PER_MILLE -> text.points(difference);
            case SECONDS -> text.duration(difference);
            case COUNT, AMOUNT, WHOLE_AMOUNT -> other > 0 ? text.share(difference, other) : format(difference, text);
        };
    }
}
