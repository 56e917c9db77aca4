package dev.ross.saga.report;

import dev.ross.contracts.report.ReportEvent.WeeklyReportIssued;
import dev.ross.saga.platform.axon.CommandOutbox;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Policy that mails a report to the managers. */
@Component
@DisallowReplay
@ProcessingGroup("weekly-report-mail")
class WhenWeeklyReportIssuedThenMail {
    @EventHandler
    void on(WeeklyReportIssued issued, CommandOutbox outbox) {
        outbox.add(new NotifyOfReport(issued.restaurant(), issued.week(), issued.timeZone()));
    }
}
