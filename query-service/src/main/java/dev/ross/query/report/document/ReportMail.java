package dev.ross.query.report.document;

import dev.ross.contracts.report.RenderedReport;
import dev.ross.platform.template.InlineStyles;
import dev.ross.platform.template.LocalizedTexts;
import dev.ross.query.report.content.ReportContent;
import dev.ross.query.report.content.ReportText;
import dev.ross.query.report.page.WeeklyReportView;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.springframework.stereotype.Component;

/** Renders the content of mails with reports, and the PDF that is attached to them. */
@Component
public class ReportMail {
    /** Of each table; the PDF has all of them. Some mail programs cut what is longer than 100 kB. */
    private static final int MOST_ROWS = 7;

    private static final char NO_BREAK = '\u00a0';

    private final ReportTemplates templates;
    private final ReportDocuments documents;

    ReportMail(ReportTemplates templates, ReportDocuments documents) {
        this.templates = templates;
        this.documents = documents;
    }

    /**
     * @param language of the reader, BCP 47
     */
    public RenderedReport of(WeeklyReportView report, String language) {
        var texts = templates.texts(language);
        var text = ReportText.of(texts, report.restaurant().currency());
        var content = ReportContent.brief(report, text, MOST_ROWS);
        var subject = subject(report, content, text).replace(NO_BREAK, ' ');
        return new RenderedReport(
                subject,
                html(content, subject, texts),
                new ReportPlainText(text).of(content),
                documents.pdf(report, texts),
                ReportFileName.of(report, texts) + ".pdf");
    }

    private static String subject(WeeklyReportView report, ReportContent content, ReportText text) {
        if (content.quiet()) return text.text("subject.quiet", content.heading());
        var covers = report.seatings().covers().value();
        var number = covers == null ? 0 : covers;
        var guests = text.text("subject.covers", number, text.count(number));
        var revenue = report.sales().revenue().value();
        return revenue == null || revenue == 0
                ? text.text("subject.plain", content.heading(), guests)
                : text.text("subject", content.heading(), guests, text.roundedAmount(revenue));
    }

    private String html(ReportContent content, String subject, LocalizedTexts texts) {
        var document = Jsoup.parse(templates.mail(content, subject, texts));
        document.outputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8);
        document.select("[tabindex]").removeAttr("tabindex");
        InlineStyles.apply(document);
        return document.outerHtml();
    }
}
