package dev.ross.query.report.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ross.query.report.page.WeeklyReportView;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportCsvTest {
    @Test
    void eachFigureIsARowBesideThoseOfOtherWeeks() {
        assertThat(rows(SampleReports.good()))
                .startsWith("\uFEFFsection,figure,date,service,value,week_before,year_before,unit")
                .contains(
                        "left_open,SEATED,2026-11-29,12:15,4,,,count",
                        "seatings,covers,,,465,418,441,count",
                        "seatings,no_show_rate,,,5.7,6.3,6.0,percent",
                        "seatings,answer_p90,,,11264,12288,11776,seconds",
                        "sales,revenue,,,146398.50,132004.00,139006.50,SEK",
                        "days,covers,2026-11-27,,119,108,113,count",
                        "days,cash_difference,2026-11-26,,-20.00,,,SEK",
                        "services,revenue,2026-11-28,17:00,40508.00,36613.00,38560.50,SEK",
                        "hails ORDER,hails,,,30,,,count",
                        "turns party of 12 or more,visits,,,2,,,count",
                        "items_ordered,Margherita,,,96,87,,count",
                        "reductions COMPED,Väntetid / Anna Öberg,,,640.00,,,SEK",
                        "mail_failures,BOUNCED,,,3,,,count",
                        "corrections_of_the_week_before,revenue,,,132004.00,132484.00,,SEK");
    }

    @Test
    void rowsEndAsTheStandardSays() {
        assertThat(new String(ReportCsv.of(SampleReports.good()), UTF_8)).endsWith("\r\n");
        assertThat(rows(SampleReports.quiet())).allMatch(row -> row.split(",", -1).length == 8);
    }

    @Test
    void noTextBecomesAFormula() {
        assertThat(rows(SampleReports.hostile()))
                .anyMatch(row -> row.startsWith("items_ordered,\"'=HYPERLINK(\"\"http://x\"\")<script>"))
                .contains("items_ordered,'\uFF1D1+1,,,3,,,count", "items_ordered,'+46700000000,,,2,,,count")
                .contains("items_ordered,'-2,,,1,,,count")
                .noneMatch(row -> row.contains("\u202E") || row.startsWith("Bcc"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1",
                "+1",
                "-1",
                "@a",
                "\t=1",
                "\r=1",
                " =1",
                "\u00a0@a",
                "\u200B=1",
                "\uFF1D1",
                "\uFF0B1",
                "\uFF0D1",
                "\uFF20a",
                "\u202E=1",
                "\uFE62\u0031"
            })
    void whatBeginsLikeAFormulaIsText(String text) {
        assertThat(CsvTable.text(text)).isEqualTo("'" + text);
    }

    @Test
    void otherTextStaysAsItIs() {
        for (var text : List.of("", "Pasta", "1+1", "a=b", "\uD83C\uDF55", "Ö", "'", "(=)"))
            assertThat(CsvTable.text(text)).isEqualTo(text);
    }

    @Test
    void numbersStayNumbers() {
        assertThat(CsvTable.number("-20.00")).isEqualTo("-20.00");
        assertThatThrownBy(() -> CsvTable.number("=1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CsvTable.number("-2+3")).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> rows(WeeklyReportView report) {
        return new String(ReportCsv.of(report), UTF_8).lines().toList();
    }
}
