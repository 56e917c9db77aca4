package dev.ross.query.report;

import dev.ross.contracts.report.RenderWeeklyReport;
import dev.ross.contracts.report.RenderedReport;
import dev.ross.query.report.document.ReportMail;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Answers {@link RenderWeeklyReport}: the report of a week as it is mailed. */
@Component
class RenderedReportHandler {
    private final ReportSearch search;
    private final ReportMail mail;

    RenderedReportHandler(ReportSearch search, ReportMail mail) {
        this.search = search;
        this.mail = mail;
    }

    /**
     * @throws IllegalStateException if the report is not shown yet
     */
    @QueryHandler
    RenderedReport answer(RenderWeeklyReport query) {
        var report = search.find(query.restaurant(), query.week())
                .orElseThrow(() -> new IllegalStateException("the report of " + query.week() + " is not shown yet"));
        return mail.of(report, query.language());
    }
}
