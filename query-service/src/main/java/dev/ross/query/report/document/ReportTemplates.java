package dev.ross.query.report.document;

import dev.ross.platform.template.HtmlTemplates;
import dev.ross.platform.template.LocalizedTexts;
import dev.ross.platform.template.PageStyle;
import dev.ross.query.report.content.ReportContent;
import dev.ross.query.report.content.ReportText;
import dev.ross.query.report.page.WeeklyReportView;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Renders reports as HTML: as a page, for paper and for mails. Each is complete in itself, without scripts. */
@Component
public class ReportTemplates {
    private final HtmlTemplates templates = new HtmlTemplates("report");
    private final PageStyle page = PageStyle.of("report/page.css");
    private final PageStyle paper = PageStyle.of("report/print.css");
    private final PageStyle mail = PageStyle.of("report/mail.css");

    /** The content policy that the page needs. */
    public String policy() {
        return page.policy();
    }

    /**
     * @param languages of the reader, as in {@code Accept-Language}
     */
    public LocalizedTexts texts(@Nullable String languages) {
        return templates.languages().of(languages);
    }

    public String page(WeeklyReportView report, LocalizedTexts texts) {
        return render("page", content(report, texts), page, texts, Map.of());
    }

    /** For paper of A4: the headline is the first page. */
    String paper(WeeklyReportView report, LocalizedTexts texts) {
        return render("print", content(report, texts), paper, texts, Map.of());
    }

    /** Its styles are still to be made inline. */
    String mail(ReportContent content, String subject, LocalizedTexts texts) {
        return render("mail", content, mail, texts, Map.of("subject", subject));
    }

    private static ReportContent content(WeeklyReportView report, LocalizedTexts texts) {
        return ReportContent.of(report, ReportText.of(texts, report.restaurant().currency()));
    }

    private String render(
            String template, ReportContent content, PageStyle style, LocalizedTexts texts, Map<String, Object> more) {
        var variables = new HashMap<>(more);
        variables.put("report", content);
        variables.put("style", style.sheet());
        return templates.render(template, texts, variables);
    }
}
