package dev.ross.saga.report;

import dev.ross.contracts.report.IsoWeek;
import dev.ross.contracts.report.ReportCommand.IssueWeeklyReport;
import dev.ross.contracts.report.ReportEvent.WeeklyReportIssued;
import dev.ross.contracts.restaurant.RestaurantEvent.RestaurantRegistered;
import dev.ross.contracts.restaurant.RestaurantEvent.TimeZoneChanged;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.saga.platform.axon.CommandOutbox;
import dev.ross.saga.platform.axon.Deadlines;
import dev.ross.saga.platform.axon.PendingDeadline;
import java.time.ZoneId;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.deadline.annotation.DeadlineHandler;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.StartSaga;
import org.axonframework.spring.stereotype.Saga;
import org.jspecify.annotations.Nullable;

/**
 * Has the report of each week issued, on the Monday after it at six by the restaurant's clocks, from the week on in which
 * the restaurant was registered. Mondays that were missed are made up for, week by week. It never ends.
 */
@Saga
@ProcessingGroup("weekly-report-saga")
public class WeeklyReportSaga {
    static final String DUE = "weekly-report-due";

    private @Nullable IsoWeek week;
    private @Nullable ZoneId zone;
    private @Nullable PendingDeadline deadline;

    @StartSaga
    @SagaEventHandler(associationProperty = "restaurant")
    public void on(RestaurantRegistered registered, Deadlines deadlines) {
        zone = registered.timeZone();
        expect(
                registered.restaurant(),
                IsoWeek.of(registered.at().atZone(registered.timeZone()).toLocalDate()),
                registered.timeZone(),
                deadlines);
    }

    @SagaEventHandler(associationProperty = "restaurant")
    public void on(WeeklyReportIssued issued, Deadlines deadlines) {
        if (zone == null) return;
        deadlines.lift(deadline);
        expect(issued.restaurant(), issued.week().next(), zone, deadlines);
    }

    /**
     * The report of the same week is due at another moment. If that was asked for too early by the new clocks, it was
     * refused, and is asked for again.
     */
    @SagaEventHandler(associationProperty = "restaurant")
    public void on(TimeZoneChanged changed, Deadlines deadlines) {
        if (week == null) return;
        deadlines.lift(deadline);
        expect(changed.restaurant(), week, changed.timeZone(), deadlines);
    }

    @DeadlineHandler(deadlineName = DUE)
    public void onDue(RestaurantId restaurant, Deadlines deadlines, CommandOutbox outbox) {
        if (week == null || !deadlines.isDue(deadline)) return;
        deadline = null;
        outbox.add(new IssueWeeklyReport(restaurant, week));
    }

    private void expect(RestaurantId restaurant, IsoWeek next, ZoneId by, Deadlines deadlines) {
        week = next;
        zone = by;
        deadline = deadlines.at(next.reportDueAt(by), DUE, restaurant);
    }
}
