package dev.ross.query.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.query.platform.web.AnswerJson;
import dev.ross.query.report.page.WeeklyReportView;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class ReportPdfTest {
    private static final Instant AT = Instant.parse("2026-11-30T05:00:00Z");

    private final ReportTemplates templates = new ReportTemplates();
    private final ReportDocuments documents = new ReportDocuments(templates, new AnswerJson());

    @Test
    void theSameReportIsTheSameBytes() {
        assertThat(pdf(SampleReports.good(), "sv"))
                .isEqualTo(pdf(SampleReports.good(), "sv"))
                .isNotEqualTo(pdf(SampleReports.good(), "en"));
    }

    @Test
    void itIsTaggedAndSaysWhatItIs() throws IOException {
        for (var language : List.of("en", "sv", "de"))
            try (var pdf = Loader.loadPDF(pdf(SampleReports.good(), language))) {
                var catalog = pdf.getDocumentCatalog();
                assertThat(catalog.getLanguage()).isEqualTo(language);
                assertThat(catalog.getMarkInfo().isMarked()).isTrue();
                assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
                assertThat(pdf.getDocumentInformation().getTitle()).contains("48", "Luigi’s");
                assertThat(types(catalog.getStructureTreeRoot())).contains("H1", "H2", "Table", "TH", "TD", "P");
                assertThat(pdf.getPage(0).getMediaBox().getWidth()).isBetween(595f, 596f);
            }
    }

    /** What is not in the tree is not read out. */
    @Test
    void eachFigureOfTheHeadlineIsInTheTree() throws IOException {
        try (var pdf = Loader.loadPDF(pdf(SampleReports.good(), "en"))) {
            var types = types(pdf.getDocumentCatalog().getStructureTreeRoot());
            var headline = types.subList(0, types.indexOf("H3"));

            assertThat(headline.stream().filter("P"::equals)).hasSizeGreaterThanOrEqualTo(6 * 4);
        }
    }

    @Test
    void theFirstPageIsTheHeadline() throws IOException {
        try (var pdf = Loader.loadPDF(pdf(SampleReports.good(), "en"))) {
            assertThat(textOf(pdf, 1))
                    .contains("Seatings left open", "Covers", "465", "Average per guest", "Sun 29 Nov")
                    .doesNotContain("Services");
            assertThat(textOf(pdf, 2)).contains("Services", "Tue 24 Nov, 11:30");
            assertThat(pdf.getNumberOfPages()).isBetween(3, 4);
        }
    }

    @Test
    void allFontsAreEmbeddedAndHaveTheLettersOfItsLanguages() throws IOException {
        try (var pdf = Loader.loadPDF(pdf(SampleReports.good(), "de"))) {
            for (var page : pdf.getPages())
                for (var name : page.getResources().getFontNames())
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Anna Öberg", "Bo Strauß", "Grüße aus der Küche", "Väntetid", "Tiramisù", "▲", "▼")
                    .doesNotContain("?");
        }
    }

    @Test
    void whatPeopleWroteIsInert() throws IOException {
        try (var pdf = Loader.loadPDF(pdf(SampleReports.hostile(), "en"))) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("<script>alert(1)</script>")
                    .doesNotContain("\u202E");
            assertThat(pdf.getDocumentCatalog().getOpenAction()).isNull();
            assertThat(pdf.getDocumentCatalog().getCOSObject().containsKey(COSName.AF))
                    .isFalse();
            for (var page : pdf.getPages()) assertThat(page.getAnnotations()).isEmpty();
        }
    }

    @Test
    void nothingIsLoadedFromElsewhere() throws IOException {
        var html =
                "<html lang='en'><head><title>t</title><link rel='stylesheet' href='file:///etc/passwd'></head><body>"
                        + "<p>text</p><img alt='a' src='file:///etc/hostname'><img alt='b' src='http://127.0.0.1:1/x.png'>"
                        + "<object data='file:///etc/passwd'></object></body></html>";

        try (var pdf = Loader.loadPDF(ReportPdf.of(html, AT))) {
            assertThat(new PDFTextStripper().getText(pdf)).doesNotContain("root:");
            assertThat(pdf.getPage(0).getResources().getXObjectNames()).isEmpty();
        }
    }

    private byte[] pdf(WeeklyReportView report, String language) {
        return documents.pdf(report, templates.texts(language));
    }

    private static String textOf(PDDocument pdf, int page) throws IOException {
        var text = new PDFTextStripper();
        text.setStartPage(page);
        text.setEndPage(page);
        return text.getText(pdf);
    }

    private static List<String> types(PDStructureNode node) {
        var types = new ArrayList<String>();
        for (var kid : node.getKids())
            if (kid instanceof PDStructureElement element) {
                types.add(element.getStructureType());
                types.addAll(types(element));
            }
        return types;
    }
}
