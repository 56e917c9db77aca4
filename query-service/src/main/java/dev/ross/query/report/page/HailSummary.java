package dev.ross.query.report.page;

import dev.ross.contracts.seating.HailKind;
import dev.ross.query.platform.figures.DurationHistogram;
import dev.ross.query.report.figures.HailFigures;
import dev.ross.query.report.figures.WeekFigures;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The hails of a week.
 *
 * @param all that were made
 * @param answerSecondsMedian how long they waited until a server claimed them: half of them no longer
 * @param answerSecondsNinth nine of ten no longer
 * @param kinds those that were made
 */
public record HailSummary(
        ComparedFigure all,
        ComparedFigure answerSecondsMedian,
        ComparedFigure answerSecondsNinth,
        List<HailRow> kinds) {
    static HailSummary of(ReportedWeeks weeks) {
        return new HailSummary(
                ComparedFigure.of(weeks, HailSummary::made),
                ComparedFigure.of(weeks, week -> answered(week, 50)),
                ComparedFigure.of(weeks, week -> answered(week, 90)),
                Stream.of(HailKind.values())
                        .flatMap(kind -> weeks.week().hails().stream().filter(row -> row.kind() == kind))
                        .map(HailRow::of)
                        .toList());
    }

    private static Long made(WeekFigures week) {
        return week.hails().stream().mapToLong(HailRow::made).sum();
    }

    private static @Nullable Long answered(WeekFigures week, int percent) {
        return seconds(
                week.hails().stream().map(HailFigures::answers).reduce(DurationHistogram.NONE, DurationHistogram::plus),
                percent);
    }

    private static @Nullable Long seconds(DurationHistogram answers, int percent) {
        return answers.percentile(percent).map(Duration::toSeconds).orElse(null);
    }

    /**
     * The hails of one kind.
     *
     * @param withdrawn before a server claimed them
     * @param unanswered still open when their party left
     * @param answerSecondsMedian of those that were answered; absent if none was
     * @param answerSecondsNinth likewise
     */
    public record HailRow(
            HailKind kind,
            int hails,
            int withdrawn,
            int unanswered,
            @Nullable Long answerSecondsMedian,
            @Nullable Long answerSecondsNinth) {
        static HailRow of(HailFigures hails) {
            return new HailRow(
                    hails.kind(),
                    made(hails),
                    hails.withdrawn(),
                    hails.unanswered(),
                    seconds(hails.answers(), 50),
                    seconds(hails.answers(), 90));
        }

        static int made(HailFigures hails) {
            return hails.withdrawn() + hails.unanswered() + hails.answers().count();
        }
    }
}
