package dev.ross.query.report.page;

import dev.ross.query.report.figures.SeatingCounts;
import dev.ross.query.report.figures.WeekFigures;
import java.time.Duration;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The seatings of a week, and what became of them.
 *
 * @param all that were requested, booked or walked in
 * @param acceptedPerMille of all but walk-ins, in tenths of a percent, as are the others
 * @param noShowPerMille of the accepted ones
 * @param cancelledPerMille of all but walk-ins
 * @param answerSecondsMedian how long guests waited until staff answered: half of them no longer
 * @param answerSecondsNinth nine of ten no longer
 */
public record SeatingSummary(
        ComparedFigure all,
        ComparedFigure accepted,
        ComparedFigure visits,
        ComparedFigure covers,
        ComparedFigure walkIns,
        ComparedFigure declined,
        ComparedFigure expired,
        ComparedFigure cancelled,
        ComparedFigure noShows,
        ComparedFigure lapsed,
        ComparedFigure acceptedPerMille,
        ComparedFigure cancelledPerMille,
        ComparedFigure noShowPerMille,
        ComparedFigure answerSecondsMedian,
        ComparedFigure answerSecondsNinth) {
    static SeatingSummary of(ReportedWeeks weeks) {
        return new SeatingSummary(
                count(weeks, SeatingCounts::all),
                count(weeks, SeatingCounts::accepted),
                count(weeks, SeatingCounts::visits),
                count(weeks, SeatingCounts::covers),
                count(weeks, SeatingCounts::walkIns),
                count(weeks, SeatingCounts::declined),
                count(weeks, SeatingCounts::expired),
                count(weeks, SeatingCounts::cancelled),
                count(weeks, SeatingCounts::noShows),
                count(weeks, SeatingCounts::lapsed),
                share(weeks, SeatingCounts::accepted, SeatingSummary::booked),
                share(weeks, SeatingCounts::cancelled, SeatingSummary::booked),
                share(weeks, SeatingCounts::noShows, SeatingCounts::accepted),
                ComparedFigure.of(weeks, week -> answered(week, 50)),
                ComparedFigure.of(weeks, week -> answered(week, 90)));
    }

    private static long booked(SeatingCounts counts) {
        return counts.all() - counts.walkIns();
    }

    private static ComparedFigure count(ReportedWeeks weeks, ToLongFunction<SeatingCounts> figure) {
        return ComparedFigure.of(weeks, week -> figure.applyAsLong(week.seatings()));
    }

    private static ComparedFigure share(
            ReportedWeeks weeks, ToLongFunction<SeatingCounts> part, ToLongFunction<SeatingCounts> whole) {
        return ComparedFigure.of(weeks, week -> {
            var counts = week.seatings();
            return RoundedRatio.perMille(part.applyAsLong(counts), whole.applyAsLong(counts));
        });
    }

    private static @Nullable Long answered(WeekFigures week, int percent) {
        return week.answers().percentile(percent).map(Duration::toSeconds).orElse(null);
    }
}
