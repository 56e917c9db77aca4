package dev.ross.query.report.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.query.platform.web.AnswerJson;
import dev.ross.query.report.page.WeeklyReportView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Keeps reports of every kind in files, in {@code target/reports}, to be looked at. */
class ReportPicturesTest {
    private static final List<String> LANGUAGES = List.of("en", "sv", "de");

    private final ReportTemplates templates = new ReportTemplates();
    private final ReportDocuments documents = new ReportDocuments(templates, new AnswerJson());
    private final ReportMail mail = new ReportMail(templates, documents);

    static Stream<Arguments> reports() {
        return Stream.of(
                Arguments.of("good", SampleReports.good()),
                Arguments.of("without-sales", SampleReports.withoutSales()),
                Arguments.of("quiet", SampleReports.quiet()),
                Arguments.of("hostile", SampleReports.hostile()),
                Arguments.of("largest", SampleReports.largest()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reports")
    void eachReportIsADocumentInEachLanguage(String name, WeeklyReportView report) throws IOException {
        for (var language : LANGUAGES) {
            var texts = templates.texts(language);
            var page = templates.page(report, texts);
            var rendered = mail.of(report, language);

            assertThat(keep(name + "." + language + ".html", page.getBytes(UTF_8)))
                    .isNotEmptyFile();
            assertThat(keep(name + "." + language + ".pdf", rendered.pdf())).isNotEmptyFile();
            assertThat(keep(
                            name + "." + language + ".mail.html",
                            rendered.html().getBytes(UTF_8)))
                    .isNotEmptyFile();
            assertThat(keep(
                            name + "." + language + ".mail.txt",
                            (rendered.subject() + "\n\n" + rendered.text()).getBytes(UTF_8)))
                    .isNotEmptyFile();
        }
        assertThat(keep(name + ".csv", ReportCsv.of(report))).isNotEmptyFile();
    }

    private static Path keep(String file, byte[] content) throws IOException {
        return Files.write(Files.createDirectories(Path.of("target", "reports")).resolve(file), content);
    }
}
