package dev.ross.query.report.page;

import dev.ross.query.report.figures.WeekFigures;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/**
 * A figure of the week before that its own report had shown otherwise.
 *
 * @param figure such as "covers" or "revenue"
 * @param reported as that report showed it
 * @param now as it is now; amounts are in minor units
 */
public record CorrectedFigure(String figure, long reported, long now) {
    private static final Map<String, ToLongFunction<WeekFigures>> FIGURES = new TreeMap<>(Map.of(
            "seatings", week -> week.seatings().all(),
            "visits", week -> week.seatings().visits(),
            "covers", week -> week.seatings().covers(),
            "noShows", week -> week.seatings().noShows(),
            "cancelled", week -> week.seatings().cancelled(),
            "lapsed", week -> week.seatings().lapsed(),
            "orders", week -> week.sales().orders(),
            "revenue", week -> week.sales().revenue(),
            "reductions",
                    week -> week.reductions().stream()
                            .mapToLong(row -> row.amount())
                            .sum(),
            "cashDifference",
                    week -> week.days().stream()
                            .mapToLong(day -> day.cashDifference())
                            .sum()));

    /** In the order of their names; none if that week had no report. */
    static List<CorrectedFigure> of(ReportedWeeks weeks) {
        var reported = weeks.weekBeforeAsReported();
        var now = weeks.weekBefore();
        if (reported == null || now == null) return List.of();
        return FIGURES.entrySet().stream()
                .map(each -> new CorrectedFigure(
                        each.getKey(),
                        each.getValue().applyAsLong(reported),
                        each.getValue().applyAsLong(now)))
                .filter(each -> each.reported() != each.now())
                .toList();
    }
}
