package dev.ross.query.platform.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A document is the same as PDF as it is as text. */
class PaperPdfTest {
    private static final Instant AT = Instant.parse("2030-06-01T18:40:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"sale-in-cash", "part-of-a-seat", "refund", "copy", "large-amounts", "z-report"})
    void theTextInItIsThatOfThePaper(String name) throws IOException {
        var lines = Files.readAllLines(Path.of("src", "test", "resources", "paper", name + ".txt"));
        try (var pdf = Loader.loadPDF(paper(lines).pdf())) {
            assertThat(words(textOf(pdf).lines())).isEqualTo(words(lines.stream()));
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
        }
    }

    @Test
    void theSameDocumentIsTheSameBytes() {
        var paper = paper(List.of("RECEIPT 17", "Smörgåstårta   12.00"));
        assertThat(paper.pdf()).isEqualTo(paper.pdf());
        assertThat(paper(List.of("RECEIPT 18")).pdf()).isNotEqualTo(paper.pdf());
    }

    @Test
    void itSaysWhatItIsAndHasItsFont() throws IOException {
        try (var pdf = Loader.loadPDF(paper(List.of("RECEIPT 17")).pdf())) {
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("RECEIPT 17");
            assertThat(pdf.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo(AT);
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
            var resources = pdf.getPage(0).getResources();
            for (var name : resources.getFontNames())
                assertThat(resources.getFont(name).isEmbedded()).isTrue();
        }
    }

    @Test
    void lettersThatTheFontLacksAreQuestionMarksOfTheirWidth() throws IOException {
        var line = "\u713C\u304D\u00F3\uD83C\uDF7A1.00 \u20AC";
        try (var pdf = Loader.loadPDF(paper(List.of(line)).pdf())) {
            assertThat(textOf(pdf).strip()).isEqualTo("? ? \u00F3? 1.00 \u20AC");
        }
    }

    @Test
    void whatIsWrittenFromRightToLeftIsDrawnFromTheRight() throws IOException {
        try (var pdf =
                Loader.loadPDF(paper(List.of("+ 1.00 \u062C\u0628\u0646")).pdf())) {
            var content = new PDFTextStripper() {
                private final StringBuilder drawn = new StringBuilder();

                @Override
                protected void processTextPosition(TextPosition text) {
                    drawn.append(text.getUnicode());
                }
            };
            content.getText(pdf);
            assertThat(content.drawn).hasToString("+ 1.00 \u0646\u0628\u062C");
        }
    }

    @Test
    void aLongOneHasSeveralPages() throws IOException {
        var lines =
                IntStream.range(0, 1_000).mapToObj(number -> "line " + number).toList();
        try (var pdf = Loader.loadPDF(paper(lines).pdf())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(3);
            assertThat(words(textOf(pdf).lines())).isEqualTo(lines);
            var longest = pdf.getPage(0).getMediaBox();
            assertThat(longest.getHeight() / 72 * 25.4).isLessThan(1_510);
            assertThat(longest.getWidth() / 72 * 25.4).isBetween(79.9, 80.1);
        }
    }

    private static PaperDocument paper(List<String> lines) {
        return new PaperDocument("RECEIPT 17", AT, lines);
    }

    private static String textOf(PDDocument pdf) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setSortByPosition(false);
        return new String(stripper.getText(pdf).getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    /** The lines that are not empty, without the spaces that set their words apart. */
    private static List<String> words(Stream<String> lines) {
        return lines.map(line -> line.strip().replaceAll(" +", " "))
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
