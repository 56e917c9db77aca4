package dev.ross.query.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.report.IsoWeek;
import dev.ross.query.platform.axon.log.LogPosition;
import dev.ross.query.report.figures.WeekFigures;
import dev.ross.query.report.figures.WeekFiguresBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Figures follow the events; those that a report shows stay as the events before it made them. */
class WeekRecordTest {
    private static final IsoWeek WEEK = IsoWeek.of("2026-W48");
    private static final WeekFigures ONE = items(1);

    @Test
    void aReportKeepsTheFiguresOfTheEventsBeforeIt() {
        var record = WeekRecord.blank("")
                .plus(ONE, at(5))
                .keptFor(WEEK, at(7))
                .plus(ONE, at(9))
                .keptFor(WEEK.next(), at(11))
                .change(items(2), items(5), at(13));
        assertThat(record.figuresFor(WEEK)).hasValue(ONE);
        assertThat(record.figuresFor(WEEK.next())).hasValue(items(2));
        assertThat(record.figures()).isEqualTo(items(5));
        assertThat(record.figuresFor(WEEK.previous())).isEmpty();
    }

    @Test
    void anEventThatIsReadLateCountsWhereItStandsInTheLog() {
        var inOrder = WeekRecord.blank("")
                .plus(ONE, at(5))
                .change(ONE, items(3), at(6))
                .keptFor(WEEK, at(7))
                .plus(ONE, at(9));
        var late = WeekRecord.blank("")
                .plus(ONE, at(5))
                .keptFor(WEEK, at(7))
                .plus(ONE, at(9))
                .change(ONE, items(3), at(6));
        assertThat(late).isEqualTo(inOrder);
    }

    @Test
    void aReportThatIsSeenTwiceIsKeptOnce() {
        var once = WeekRecord.blank("").plus(ONE, at(5)).keptFor(WEEK, at(7));
        assertThat(once.plus(ONE, at(8)).keptFor(WEEK, at(9)).figuresFor(WEEK)).hasValue(ONE);
    }

    @Test
    void theLastWeekComesFirst() {
        assertThat(List.of(IsoWeek.of("2027-W01"), IsoWeek.of("2026-W53"), IsoWeek.of("2026-W09")))
                .extracting(WeekRecords::place)
                .isSorted();
    }

    private static WeekFigures items(int quantity) {
        return new WeekFiguresBuilder().item("Soup", quantity, 100L * quantity).build();
    }

    private static LogPosition at(long index) {
        return new LogPosition(index, index, List.of());
    }
}
