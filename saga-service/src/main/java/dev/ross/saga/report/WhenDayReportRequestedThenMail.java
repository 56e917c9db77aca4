package dev.ross.saga.report;

import dev.ross.contracts.till.TillEvent.DayReportRequested;
import dev.ross.saga.platform.axon.CommandOutbox;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Policy that mails the report of a closed day to the manager who asks for it. */
@Component
@DisallowReplay
@ProcessingGroup("day-report-mail")
class WhenDayReportRequestedThenMail {
    @EventHandler
    void on(DayReportRequested requested, CommandOutbox outbox) {
        outbox.add(new NotifyOfDayReport(requested.restaurant(), requested.day(), requested.by(), requested.at()));
    }
}
