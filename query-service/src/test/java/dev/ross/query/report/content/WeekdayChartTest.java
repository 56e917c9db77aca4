package dev.ross.query.report.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.platform.template.TextLanguages;
import dev.ross.query.report.document.SampleReports;
import dev.ross.query.report.page.WeekdayRow;
import dev.ross.query.report.page.WeeklyReportView;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeekdayChartTest {
    private final ReportText text = ReportText.of(new TextLanguages("report").of("en"), Currency.getInstance("SEK"));

    @ParameterizedTest
    @CsvSource({"0,1", "1,1", "4,1", "5,2", "8,2", "9,5", "20,5", "21,10", "119,50", "4224800,2000000"})
    void linesAreFewAndRound(long highest, long step) {
        assertThat(ChartScale.step(highest)).isEqualTo(step);
    }

    @Test
    void barsAreAsLongAsTheirFigures() {
        var chart = chart(SampleReports.good());
        var friday = chart.days().get(4);
        var saturday = chart.days().get(5);

        assertThat(chart.lines()).extracting(line -> line.label()).containsExactly("0", "50", "100", "150");
        assertThat(friday.bar().height()).isEqualTo(174 * 119 / 150);
        assertThat(friday.barBefore().height()).isEqualTo(174 * 108 / 150);
        assertThat(saturday.bar().height()).isLessThan(friday.bar().height());
        assertThat(chart.days().getFirst().bar().height()).isZero();
        assertThat(chart.days())
                .allMatch(
                        day -> day.bar().x() > day.barBefore().x() && day.bar().x() < chart.right());
    }

    @Test
    void nothingIsComparedWithAWeekOfWhichNothingIsKnown() {
        assertThat(chart(SampleReports.good()).compared()).isTrue();
        assertThat(chart(SampleReports.withoutSales()).compared()).isFalse();
    }

    private WeekdayChart chart(WeeklyReportView report) {
        return WeekdayChart.of("covers", report.weekdays(), WeekdayRow::covers, FigureUnit.COUNT, text);
    }
}
