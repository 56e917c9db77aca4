package dev.ross.query.report.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.report.RenderedReport;
import dev.ross.platform.template.TextLanguages;
import dev.ross.query.platform.web.AnswerJson;
import dev.ross.query.report.page.WeeklyReportView;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportDocumentsTest {
    private static final List<String> LANGUAGES = List.of("en", "sv", "de");

    private final ReportTemplates templates = new ReportTemplates();
    private final ReportMail mail = new ReportMail(templates, new ReportDocuments(templates, new AnswerJson()));

    @Test
    void thePageIsWholeInEachLanguage() {
        for (var language : LANGUAGES)
            assertThat(page(SampleReports.good(), language))
                    .startsWith("<!doctype html>")
                    .contains("<html lang=\"" + language + "\"", "<h1>", "Luigi’s", "465")
                    .doesNotContain("<script", " th:", "??", "{0}", "null", " style=\"", "https://")
                    .doesNotContain("column.", "figure.", "table.", "change.");
    }

    @Test
    void seatingsLeftOpenComeFirst() {
        var page = Jsoup.parse(page(SampleReports.good(), "en"));

        assertThat(page.select("h2").eachText())
                .startsWith("Seatings left open", "The week at a glance", "Covers and revenue by weekday", "Services")
                .endsWith("Mail that did not arrive", "Corrections of last week’s report");
        assertThat(page.select(".open tbody tr").eachText())
                .containsExactly(
                        "Sun 29 Nov, 12:15 4 not closed", "Sun 29 Nov, 13:00 2 neither seated nor marked as a no-show");
    }

    @Test
    void theHeadlineSaysInWordsHowItDiffersFromOtherWeeks() {
        var page = Jsoup.parse(page(SampleReports.good(), "en"));

        assertThat(page.select(".tile").eachText())
                .contains("Covers 465 ▲ up 11% on the week before (418) ▲ up 5% on the same week last year (441)")
                .contains("No-shows, of all accepted 5.7% ▼ down 0.6 points on the week before (6.3%)"
                        + " ▼ down 0.3 points on the same week last year (6.0%)")
                .anyMatch(tile -> tile.startsWith("Average per guest 314.84 kr ▼ down 0.3% on the week before"))
                .hasSize(6);
    }

    @Test
    void amountsAndDatesAreWrittenAsTheReaderWritesThem() {
        assertThat(page(SampleReports.good(), "sv")).contains("146\u00a0398,50\u00a0kr", "lör 28 nov.", "11\u00a0%");
        assertThat(page(SampleReports.good(), "de")).contains("146.398,50\u00a0kr", "Sa. 28. Nov.", "3 h 8 min");
        assertThat(page(SampleReports.good(), "en")).contains("146,398.50\u00a0kr", "Sat 28 Nov", "3 h 8 min");
    }

    @Test
    void eachChartHasATextAlternativeAndItsNumbersBelow() {
        var page = Jsoup.parse(page(SampleReports.good(), "en"));

        var drawings = page.select("svg[role=img]");
        assertThat(drawings).hasSize(2);
        for (var drawing : drawings)
            for (var id : drawing.attr("aria-labelledby").split(" ", -1))
                assertThat(page.getElementById(id)).isNotNull();
        assertThat(drawings.select("desc").eachText()).first().asString().contains("Fri 119; Sat 116; Sun 28");
        assertThat(page.select(".weekdays tbody tr").eachText())
                .hasSize(7)
                .contains("Fri 27 Nov 119 108 113 38,771.00 kr 35,220.00 kr 36,923.00 kr");
    }

    @Test
    void withoutSalesNothingIsSaidOfThem() {
        var page = Jsoup.parse(page(SampleReports.withoutSales(), "en"));

        assertThat(page.select(".tile .name").eachText())
                .containsExactly("Covers", "Visits", "No-shows, of all accepted", "Time to answer (median)");
        assertThat(page.select("svg")).hasSize(1);
        assertThat(page.body().text()).doesNotContain("Per guest", "the week before");
        assertThat(page.select("h2").eachText())
                .containsExactly(
                        "The week at a glance",
                        "Covers and revenue by weekday",
                        "Services",
                        "Seatings, and what became of them");
    }

    @Test
    void aWeekOfNothingIsToldKindly() {
        for (var language : LANGUAGES) {
            var page = Jsoup.parse(page(SampleReports.quiet(), language));

            assertThat(page.select("h2")).hasSize(1);
            assertThat(page.select("table, svg, .tile")).isEmpty();
        }
        assertThat(page(SampleReports.quiet(), "en"))
                .contains("A quiet week", "share the address of your booking page");
        var mailed = mail.of(SampleReports.quiet(), "en");
        assertThat(mailed.subject()).isEqualTo("Week 48 at Luigi’s: a quiet week");
        assertThat(mailed.text()).contains("share the address of your booking page");
    }

    @Test
    void whatPeopleWroteIsInertOnThePage() {
        var html = page(SampleReports.hostile(), "en");

        assertThat(html)
                .doesNotContain("<script", "\u202E", "\r\nBcc", "49")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "${7*7} [[1]] {0}");
        assertThat(Jsoup.parse(html).select("script, a, img, iframe")).isEmpty();
    }

    @Test
    void whatPeopleWroteIsInertInTheMail() {
        for (var language : LANGUAGES) {
            var mailed = mail.of(SampleReports.hostile(), language);

            assertThat(mailed.subject()).doesNotContain("\r", "\n", "\u202E").contains("Bcc: all@example.org");
            assertThat(mailed.text().lines()).noneMatch(line -> line.startsWith("Bcc"));
            assertThat(mailed.text()).doesNotContain("\u202E", "\r");
            assertThat(mailed.html()).doesNotContain("<script", "\u202E");
            assertThat(mailed.fileName()).matches("[a-z0-9-]{1,60}\\.pdf");
        }
    }

    @Test
    void theMailCanBeReadWithoutAStyleSheetOrDrawings() {
        var mailed = mail.of(SampleReports.good(), "en");
        var html = Jsoup.parse(mailed.html());

        assertThat(mailed.subject()).isEqualTo("Week 48 at Luigi’s: 465 guests, 146,398 kr");
        assertThat(html.title()).isEqualTo(mailed.subject());
        assertThat(html.select("svg, script, img, link")).isEmpty();
        assertThat(html.select("style")).isEmpty();
        assertThat(html.select("td.number:not([style])")).isEmpty();
        assertThat(html.select(".bar.now").eachAttr("style")).allMatch(style -> style.contains("height: "));
        assertThat(mailed.text())
                .contains(
                        "Covers: 465\n  ▲ up 11% on the week before (418)",
                        "SERVICES\n", "Issued at 06:00 on Monday 30 November 2026")
                .doesNotContain("\u00a0");
        assertThat(mailed.fileName()).isEqualTo("luigis-week-2026-48.pdf");
        assertThat(mailed.pdf()).startsWith("%PDF-1.".getBytes(UTF_8));
    }

    /** Longer ones are cut by a program that many managers use. */
    @Test
    void aMailIsNotLongerThanProgramsShow() {
        for (var language : LANGUAGES)
            assertThat(mail.of(SampleReports.good(), language).html().getBytes(UTF_8))
                    .hasSizeLessThan(102_000);
    }

    @Test
    void theLargestReportCanBeMailed() {
        var mailed = mail.of(SampleReports.largest(), "sv");
        var bytes = mailed.html().getBytes(UTF_8).length + mailed.text().getBytes(UTF_8).length + mailed.pdf().length;

        assertThat(bytes).isLessThan(RenderedReport.LARGEST);
        assertThat(mailed.html()).contains("till finns i PDF-filen");
        var page = Jsoup.parse(page(SampleReports.largest(), "en"));
        assertThat(page.select(".open tbody tr")).hasSize(5);
        assertThat(page.select(".open .note").text())
                .startsWith("Please close these visits")
                .endsWith("496 more are at the end of the report.");
        assertThat(page.select(".leftOpenAll tbody tr")).hasSize(501);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "sv"})
    void eachLanguageHasTheTextsOfEnglishWithTheSameValues(String language) {
        var languages = new TextLanguages("report");
        var english = languages.of("en").patterns();
        var other = languages.of(language).patterns();

        assertThat(languages.all()).contains(Locale.forLanguageTag(language));
        assertThat(other.keySet()).isEqualTo(english.keySet());
        english.forEach((key, pattern) ->
                assertThat(values(other.getOrDefault(key, ""))).as(key).isEqualTo(values(pattern)));
    }

    private static int values(String pattern) {
        return new MessageFormat(pattern, Locale.ENGLISH).getFormatsByArgumentIndex().length;
    }

    private String page(WeeklyReportView report, String language) {
        return templates.page(report, templates.texts(language));
    }
}
