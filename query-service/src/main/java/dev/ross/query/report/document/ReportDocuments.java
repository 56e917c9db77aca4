package dev.ross.query.report.document;

import dev.ross.platform.template.LocalizedTexts;
import dev.ross.query.platform.live.page.RequestedFormat;
import dev.ross.query.platform.web.AnswerJson;
import dev.ross.query.report.page.WeeklyReportView;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Renders reports in each format. */
@Component
public class ReportDocuments {
    private final ReportTemplates templates;
    private final AnswerJson json;

    ReportDocuments(ReportTemplates templates, AnswerJson json) {
        this.templates = templates;
        this.json = json;
    }

    /**
     * @param languages of the reader, as in {@code Accept-Language}
     */
    public RenderedDocument of(WeeklyReportView report, RequestedFormat format, @Nullable String languages) {
        var texts = templates.texts(languages);
        return switch (format) {
            case HTML -> page(report, texts);
            case PDF -> file(pdf(report, texts), ReportFileName.of(report, texts) + ".pdf", inLanguage(texts));
            case CSV -> file(ReportCsv.of(report), ReportFileName.of(report, texts) + ".csv", new HttpHeaders());
            case PAGE -> new RenderedDocument(json.bytes(report), new HttpHeaders());
            case STREAM, TEXT -> throw new IllegalArgumentException("a report is not to be had as " + format);
        };
    }

    private RenderedDocument page(WeeklyReportView report, LocalizedTexts texts) {
        var headers = inLanguage(texts);
        headers.set("Content-Security-Policy", templates.policy());
        headers.set("Referrer-Policy", "no-referrer");
        return new RenderedDocument(templates.page(report, texts).getBytes(StandardCharsets.UTF_8), headers);
    }

    byte[] pdf(WeeklyReportView report, LocalizedTexts texts) {
        return ReportPdf.of(templates.paper(report, texts), report.issuedAt());
    }

    private static RenderedDocument file(byte[] bytes, String name, HttpHeaders headers) {
        headers.setContentDisposition(
                ContentDisposition.attachment().filename(name).build());
        return new RenderedDocument(bytes, headers);
    }

    private static HttpHeaders inLanguage(LocalizedTexts texts) {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.CONTENT_LANGUAGE, texts.language().toLanguageTag());
        return headers;
    }
}
