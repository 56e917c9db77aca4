package dev.ross.query.report.page;

import dev.ross.contracts.order.line.LineReduction.ReductionKind;
import dev.ross.query.report.figures.ReductionFigures;
import dev.ross.query.report.figures.WeekFigures;

/**
 * The sales of a week. Amounts are in minor units.
 *
 * @param orders that had something on them
 * @param revenue the receipts, less refunds, with taxes and service charges, without tips
 * @param tax the taxes in it
 * @param perGuest the revenue for each guest who came
 * @param voids what was taken off although the kitchen had begun
 * @param comps what was served and not charged
 * @param discounts what was charged less
 * @param cashDifference how much more cash was counted than expected; negative: how much less; absent if it was not counted
 */
public record SaleSummary(
        ComparedFigure orders,
        ComparedFigure revenue,
        ComparedFigure tax,
        ComparedFigure perGuest,
        ComparedFigure voids,
        ComparedFigure comps,
        ComparedFigure discounts,
        ComparedFigure cashDifference) {
    static SaleSummary of(ReportedWeeks weeks) {
        return new SaleSummary(
                ComparedFigure.of(weeks, week -> (long) week.sales().orders()),
                ComparedFigure.of(weeks, week -> week.sales().revenue()),
                ComparedFigure.of(weeks, week -> week.sales().tax()),
                ComparedFigure.of(
                        weeks,
                        week -> RoundedRatio.average(
                                week.sales().revenue(), week.seatings().covers())),
                reduced(weeks, ReductionKind.VOIDED),
                reduced(weeks, ReductionKind.COMPED),
                reduced(weeks, ReductionKind.DISCOUNTED),
                ComparedFigure.of(
                        weeks,
                        week -> week.days().stream().anyMatch(day -> day.cashCounts() > 0)
                                ? (Long) week.days().stream()
                                        .mapToLong(day -> day.cashDifference())
                                        .sum()
                                : null));
    }

    private static ComparedFigure reduced(ReportedWeeks weeks, ReductionKind kind) {
        return ComparedFigure.of(weeks, week -> reduced(week, kind));
    }

    private static long reduced(WeekFigures week, ReductionKind kind) {
        return week.reductions().stream()
                .filter(row -> row.kind() == kind)
                .mapToLong(ReductionFigures::amount)
                .sum();
    }
}
