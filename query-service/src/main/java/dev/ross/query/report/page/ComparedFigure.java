package dev.ross.query.report.page;

import dev.ross.query.report.figures.WeekFigures;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One figure of three weeks.
 *
 * @param value of the week; absent if there is nothing to compute it from
 * @param weekBefore absent likewise, and if nothing is known of that week
 * @param yearBefore of the same week of the year before; absent likewise
 */
public record ComparedFigure(
        @Nullable Long value,
        @Nullable Long weekBefore,
        @Nullable Long yearBefore) {
    static ComparedFigure of(ReportedWeeks weeks, Function<WeekFigures, @Nullable Long> figure) {
        var before = weeks.weekBefore();
        var yearBefore = weeks.yearBefore();
        return new ComparedFigure(
                figure.apply(weeks.week()),
                before == null ? null : figure.apply(before),
                yearBefore == null ? null : figure.apply(yearBefore));
    }
}
