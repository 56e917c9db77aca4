package dev.ross.query.report.page;

import dev.ross.query.report.figures.WeekFigures;
import org.jspecify.annotations.Nullable;

/**
 * The figures that a report shows.
 *
 * @param weekBefore absent if nothing is known of it
 * @param weekBeforeAsReported as its own report had shown it; absent if it had none
 * @param yearBefore the same week of the year before; absent if nothing is known of it
 */
public record ReportedWeeks(
        WeekFigures week,
        @Nullable WeekFigures weekBefore,
        @Nullable WeekFigures weekBeforeAsReported,
        @Nullable WeekFigures yearBefore) {}
