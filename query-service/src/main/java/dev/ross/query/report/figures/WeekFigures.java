package dev.ross.query.report.figures;

import dev.ross.query.platform.figures.DurationHistogram;
import dev.ross.query.platform.figures.FigureRows;
import java.util.List;

/**
 * What a week comes to, or what one event changes of that. Amounts are in minor units of the restaurant's currency.
 *
 * @param services those of which there is something to say, by date and time
 * @param answers how long guests waited until staff answered their requests
 * @param turns by the size of the party
 * @param hails by kind
 * @param items by name
 * @param reductions voids, comps and discounts
 * @param days what belongs to a date
 * @param mailFailures by reason
 * @param leftOpen by start
 */
public record WeekFigures(
        List<ServiceFigures> services,
        DurationHistogram answers,
        List<TurnFigures> turns,
        List<HailFigures> hails,
        List<ItemFigures> items,
        List<ReductionFigures> reductions,
        List<DayFigures> days,
        List<MailFailures> mailFailures,
        List<SeatingLeftOpen> leftOpen) {
    public static final WeekFigures NONE = new WeekFigures(
            List.of(),
            DurationHistogram.NONE,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());

    /** Of an enumeration, of dates or of sizes there are fewer. */
    private static final int FEW = 50;

    public WeekFigures plus(WeekFigures other) {
        return new WeekFigures(
                FigureRows.sum(services, other.services, ServiceFigures.MOST),
                answers.plus(other.answers),
                FigureRows.sum(turns, other.turns, FEW),
                FigureRows.sum(hails, other.hails, FEW),
                FigureRows.sum(items, other.items, ItemFigures.MOST),
                FigureRows.sum(reductions, other.reductions, ReductionFigures.MOST),
                FigureRows.sum(days, other.days, FEW),
                FigureRows.sum(mailFailures, other.mailFailures, FEW),
                FigureRows.sum(leftOpen, other.leftOpen, SeatingLeftOpen.MOST));
    }

    public WeekFigures minus(WeekFigures other) {
        return plus(other.negated());
    }

    private WeekFigures negated() {
        return new WeekFigures(
                FigureRows.negated(services),
                answers.negated(),
                FigureRows.negated(turns),
                FigureRows.negated(hails),
                FigureRows.negated(items),
                FigureRows.negated(reductions),
                FigureRows.negated(days),
                FigureRows.negated(mailFailures),
                FigureRows.negated(leftOpen));
    }

    public SeatingCounts seatings() {
        return services.stream().map(ServiceFigures::seatings).reduce(SeatingCounts.NONE, SeatingCounts::plus);
    }

    public SaleFigures sales() {
        return services.stream().map(ServiceFigures::sales).reduce(SaleFigures.NONE, SaleFigures::plus);
    }
}
