package dev.ross.command.report;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.ross.command.platform.axon.Idempotent;
import dev.ross.command.platform.axon.ProcessedRequests;
import dev.ross.contracts.RejectedException;
import dev.ross.contracts.StreamKind;
import dev.ross.contracts.report.IsoWeek;
import dev.ross.contracts.report.ReportCommand.IssueWeeklyReport;
import dev.ross.contracts.report.ReportEvent;
import dev.ross.contracts.report.ReportEvent.WeeklyReportIssued;
import dev.ross.contracts.report.ReportRejection;
import dev.ross.contracts.value.RestaurantId;
import java.time.Instant;
import java.time.ZoneId;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Aggregate of the reports of one restaurant: each week has one, and they are issued in the order of the weeks. */
@Revision("1")
final class WeeklyReports implements Idempotent {
    @AggregateIdentifier
    private @Nullable String stream;

    private @Nullable IsoWeek last;
    private ProcessedRequests answered = new ProcessedRequests();

    WeeklyReports() {}

    static WeeklyReports blank(RestaurantId restaurant) {
        var reports = new WeeklyReports();
        reports.stream = StreamKind.WEEKLY_REPORTS.of(restaurant);
        return reports;
    }

    void issue(IssueWeeklyReport issue, ZoneId zone, Instant now) {
        if (last != null && issue.week().compareTo(last) <= 0) return;
        RejectedException.requireDue(issue.week().reportDueAt(zone), now, ReportRejection.REPORT_NOT_YET_DUE);
        apply(new WeeklyReportIssued(issue.restaurant(), issue.week(), zone, now));
    }

    @EventSourcingHandler
    void evolve(ReportEvent event, MetaData metaData, @Timestamp Instant at, @SequenceNumber long version) {
        stream = StreamKind.WEEKLY_REPORTS.of(event.restaurant());
        switch (event) {
            case WeeklyReportIssued issued -> last = issued.week();
        }
        answered.add(metaData, at, version);
    }

    @Override
    public ProcessedRequests processedRequests() {
        return answered;
    }
}
