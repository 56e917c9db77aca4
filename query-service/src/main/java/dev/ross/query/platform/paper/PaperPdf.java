package dev.ross.query.platform.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TimeZone;
import java.util.concurrent.Semaphore;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * Renders documents as PDF on paper of 80 mm, as long as their text; beyond 1.5 m on several pages. The font is
 * embedded, and the same document becomes the same bytes.
 */
final class PaperPdf {
    /** Sizes are in points, of which an inch has 72. */
    private static final float WIDTH = 80 / 25.4f * 72;

    private static final float FONT_SIZE = 7.9f;
    private static final float LINE_HEIGHT = 10;
    private static final float MARGIN = 13.5f;
    private static final float MARGIN_ABOVE = 20;

    /** A page of 1.5 m. */
    private static final int LINES_OF_A_PAGE = 420;

    /** A document of the largest receipt takes some megabytes while it is rendered. */
    private static final Semaphore AT_ONCE = new Semaphore(2);

    private PaperPdf() {}

    static byte[] of(PaperDocument paper) {
        AT_ONCE.acquireUninterruptibly();
        try (var pdf = new PDDocument()) {
            describe(pdf, paper);
            var font = font(pdf);
            var lines = paper.lines();
            for (var from = 0; from < lines.size(); from += LINES_OF_A_PAGE)
                addPage(pdf, font, lines.subList(from, Math.min(lines.size(), from + LINES_OF_A_PAGE)));
            var bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            AT_ONCE.release();
        }
    }

    private static void describe(PDDocument pdf, PaperDocument paper) {
        var about = pdf.getDocumentInformation();
        about.setTitle(paper.title());
        about.setProducer("ROSS");
        var at = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        at.setTimeInMillis(paper.at().toEpochMilli());
        about.setCreationDate((Calendar) at.clone());
        about.setModificationDate(at);
        var catalog = pdf.getDocumentCatalog();
        catalog.setLanguage("en");
        var preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
        pdf.setDocumentId(paper.at().toEpochMilli());
    }

    /** DejaVu Sans Mono, with its license beside it. Only the letters that are used become part of the document. */
    private static PDType0Font font(PDDocument pdf) throws IOException {
        try (var font = resource("/fonts/DejaVuSansMono.ttf")) {
            return PDType0Font.load(pdf, font, true);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(PaperPdf.class.getResourceAsStream(name), name);
    }

    private static void addPage(PDDocument pdf, PDFont font, List<String> lines) throws IOException {
        var height = 2 * MARGIN_ABOVE + lines.size() * LINE_HEIGHT;
        var page = new PDPage(new PDRectangle(WIDTH, height));
        pdf.addPage(page);
        try (var content = new PDPageContentStream(pdf, page)) {
            content.beginText();
            content.setFont(font, FONT_SIZE);
            content.setLeading(LINE_HEIGHT);
            content.newLineAtOffset(MARGIN, height - MARGIN_ABOVE - FONT_SIZE);
            for (var line : lines) {
                content.showText(GlyphText.of(line, font));
                content.newLine();
            }
            content.endText();
        }
    }
}
