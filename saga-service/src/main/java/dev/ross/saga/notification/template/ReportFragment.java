package dev.ross.saga.notification.template;

import dev.ross.contracts.report.RenderedReport;
import org.jsoup.Jsoup;

/**
 * A rendered report as a part of a mail.
 *
 * @param html the content of its page, whose styles are inline
 */
record ReportFragment(String subject, String html) {
    static ReportFragment of(RenderedReport report) {
        return new ReportFragment(
                report.subject(), Jsoup.parse(report.html()).body().html());
    }
}
