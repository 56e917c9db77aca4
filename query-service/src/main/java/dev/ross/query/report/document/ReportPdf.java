package dev.ross.query.report.document;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Objects;
import java.util.TimeZone;
import java.util.concurrent.Semaphore;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;

/**
 * Sets HTML on pages of A4 as a tagged PDF. The fonts are embedded, nothing is loaded from elsewhere, and the same HTML of
 * the same moment becomes the same bytes.
 */
final class ReportPdf {
    private static final float VERSION = 1.7f;
    private static final int NORMAL = 400;
    private static final int BOLD = 700;

    /** A report with all of the rows that there may be takes tens of megabytes while it is set. */
    private static final Semaphore AT_ONCE = new Semaphore(2);

    static {
        XRLog.setLoggingEnabled(false); // it would write each step to the console
    }

    private ReportPdf() {}

    /**
     * @param at since when the document exists, which is the date of its file
     */
    static byte[] of(String html, Instant at) {
        AT_ONCE.acquireUninterruptibly();
        try (var renderer = builder(html).buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            var pdf = renderer.getPdfDocument();
            date(pdf, at);
            var bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            AT_ONCE.release();
        }
    }

    private static PdfRendererBuilder builder(String html) {
        return new PdfRendererBuilder()
                .useFastMode()
                .usePdfVersion(VERSION)
                .usePdfUaAccessibility(true)
                .withProducer("ROSS")
                .useReplacementText("?")
                .useExternalResourceAccessControl(
                        (address, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        (address, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .useFont(font("DejaVuSans.ttf"), "DejaVu Sans", NORMAL, FontStyle.NORMAL, true)
                .useFont(font("DejaVuSans-Bold.ttf"), "DejaVu Sans", BOLD, FontStyle.NORMAL, true)
                .withW3cDocument(new W3CDom().namespaceAware(false).fromJsoup(Jsoup.parse(html)), null);
    }

    private static void date(PDDocument pdf, Instant at) {
        var date = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        date.setTimeInMillis(at.toEpochMilli());
        var about = pdf.getDocumentInformation();
        about.setCreationDate((Calendar) date.clone());
        about.setModificationDate(date);
        pdf.setDocumentId(at.toEpochMilli());
    }

    /** DejaVu Sans, with its license beside it. Only the letters that are used become part of the document. */
    private static FSSupplier<InputStream> font(String file) {
        return () -> Objects.requireNonNull(ReportPdf.class.getResourceAsStream("/fonts/" + file), file);
    }
}
