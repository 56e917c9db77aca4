package dev.ross.query.report;

import dev.ross.contracts.report.IsoWeek;
import dev.ross.query.platform.axon.log.LogPosition;
import dev.ross.query.platform.paper.RestaurantHeader;
import dev.ross.query.report.figures.WeekFigures;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one week: as they are now, and as they were whenever a report was issued that shows them.
 *
 * @param figures by all events so far
 * @param issue of this week's report; absent until then
 * @param kept one for the report of this week, of the week after it, and of the same week a year later
 */
record WeekRecord(WeekFigures figures, @Nullable ReportIssue issue, List<KeptFigures> kept) {
    static WeekRecord blank(String key) {
        return new WeekRecord(WeekFigures.NONE, null, List.of());
    }

    /**
     * Adds what an event changed. Figures that were kept at a later event of the log than this one get it too: it was
     * read late, and a replay reads it before.
     */
    WeekRecord plus(WeekFigures gain, LogPosition at) {
        var late = kept.stream()
                .map(each -> each.position() > at.index() ? each.plus(gain) : each)
                .toList();
        return new WeekRecord(figures.plus(gain), issue, late);
    }

    /** Replaces what a seating or an order contributed. */
    WeekRecord change(WeekFigures before, WeekFigures now, LogPosition at) {
        return plus(now.minus(before), at);
    }

    WeekRecord issued(ReportIssue by) {
        return new WeekRecord(figures, by, kept);
    }

    /** Keeps the figures as they are for the report of a week. */
    WeekRecord keptFor(IsoWeek report, LogPosition at) {
        if (figuresFor(report).isPresent()) return this;
        var all = Stream.concat(kept.stream(), Stream.of(new KeptFigures(report, at.index(), figures)));
        return new WeekRecord(figures, issue, all.toList());
    }

    /** As the report of that week shows them; empty if it was not issued, or does not. */
    Optional<WeekFigures> figuresFor(IsoWeek report) {
        return kept.stream()
                .filter(each -> each.report().equals(report))
                .findFirst()
                .map(KeptFigures::figures);
    }

    /**
     * The figures that one report shows.
     *
     * @param report the week of that report
     * @param position of the event in the log by which it was issued
     */
    record KeptFigures(IsoWeek report, long position, WeekFigures figures) {
        KeptFigures plus(WeekFigures gain) {
            return new KeptFigures(report, position, figures.plus(gain));
        }
    }

    /**
     * How a report was issued.
     *
     * @param position of the event in the log: the report is made of all events before it
     * @param restaurant as it was called then
     */
    record ReportIssue(IsoWeek week, Instant at, long position, RestaurantHeader restaurant) {}
}
