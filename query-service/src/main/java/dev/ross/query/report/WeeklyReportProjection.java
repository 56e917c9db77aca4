package dev.ross.query.report;

import dev.ross.contracts.demand.DemandEvent.DeniedDemandRecorded;
import dev.ross.contracts.notification.DeliveryFailure;
import dev.ross.contracts.notification.NotificationEvent.NotificationFailed;
import dev.ross.contracts.report.IsoWeek;
import dev.ross.contracts.report.ReportEvent.WeeklyReportIssued;
import dev.ross.contracts.restaurant.RestaurantEvent;
import dev.ross.contracts.team.TeamEvent.StaffJoined;
import dev.ross.contracts.till.TillEvent.DayClosed;
import dev.ross.contracts.till.TillEvent.ReceiptIssued;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.query.platform.axon.log.LogPosition;
import dev.ross.query.platform.staff.KnownStaff;
import dev.ross.query.report.WeekRecord.ReportIssue;
import dev.ross.query.report.figures.SaleFigures;
import dev.ross.query.report.figures.WeekFigures;
import dev.ross.query.report.figures.WeekFiguresBuilder;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;

/** Projects the figures of weeks from all events but those of seatings and orders, and keeps them when a report is issued. */
@Component
@ProcessingGroup(WeekRecords.NAME)
class WeeklyReportProjection {
    /** The others are not about mail that should have arrived. */
    private static final Set<DeliveryFailure> MAIL_FAILURES =
            EnumSet.complementOf(EnumSet.of(DeliveryFailure.NO_LONGER_TRUE, DeliveryFailure.ADDRESSEE_ERASED));

    private final WeekRecords weeks;
    private final ReportRestaurants restaurants;
    private final ReportedOrders orders;
    private final ReportStaff staff;

    WeeklyReportProjection(WeekRecords weeks, ReportRestaurants restaurants, ReportedOrders orders, ReportStaff staff) {
        this.weeks = weeks;
        this.restaurants = restaurants;
        this.orders = orders;
        this.staff = staff;
        restaurants.isLookedUpBy(WeeklyReportIssued.class, WeeklyReportIssued::restaurant);
        restaurants.isLookedUpBy(
                NotificationFailed.class, failed -> failed.notification().restaurant());
        orders.isLookedUpBy(ReceiptIssued.class, issued -> issued.receipt().order());
    }

    @EventHandler
    void on(RestaurantEvent event, LogPosition at) {
        restaurants.update(event.restaurant(), at, restaurant -> restaurant.after(event));
    }

    @EventHandler
    void on(StaffJoined joined, LogPosition at) {
        staff.remember(KnownStaff.key(joined), at, KnownStaff.of(joined));
    }

    @EventHandler
    void on(ReceiptIssued issued, LogPosition at) {
        var receipt = issued.receipt();
        var order = orders.look(receipt.order());
        var opens = issued.day().equals(order.date()) ? order.opens() : null;
        var tax = receipt.taxes().stream().mapToLong(each -> each.tax()).sum();
        var figures = new WeekFiguresBuilder()
                .sales(issued.day(), opens, new SaleFigures(0, receipt.total(), tax))
                .build();
        add(issued.restaurant(), issued.day(), figures, at);
    }

    @EventHandler
    void on(DayClosed closed, LogPosition at) {
        var cash = closed.cash();
        var day = closed.totals().day();
        if (cash != null)
            add(
                    closed.restaurant(),
                    day,
                    new WeekFiguresBuilder()
                            .cashDifference(day, cash.difference())
                            .build(),
                    at);
    }

    @EventHandler
    void on(DeniedDemandRecorded denied, LogPosition at) {
        var date = denied.day().date();
        var figures =
                new WeekFiguresBuilder().deniedSearches(date, denied.searches()).build();
        add(denied.day().restaurant(), date, figures, at);
    }

    @EventHandler
    void on(NotificationFailed failed, LogPosition at) {
        if (!MAIL_FAILURES.contains(failed.failure())) return;
        var restaurant = failed.notification().restaurant();
        var zone = restaurants.look(restaurant).header().timeZone();
        var figures = new WeekFiguresBuilder()
                .mailFailure(failed.failure(), failed.addressees().size())
                .build();
        add(restaurant, LocalDate.ofInstant(failed.at(), zone), figures, at);
    }

    @EventHandler
    void on(WeeklyReportIssued issued, LogPosition at) {
        var restaurant = issued.restaurant();
        var week = issued.week();
        var issue = new ReportIssue(
                week, issued.at(), at.index(), restaurants.look(restaurant).header());
        weeks.update(
                WeekRecords.key(restaurant, week),
                at,
                record -> record.issued(issue).keptFor(week, at));
        for (var compared : Set.of(week.previous(), week.ofTheYearBefore()))
            weeks.update(WeekRecords.key(restaurant, compared), at, record -> record.keptFor(week, at));
    }

    @ResetHandler
    void forget() {
        weeks.empty();
        restaurants.empty();
        staff.empty();
    }

    private void add(RestaurantId restaurant, LocalDate date, WeekFigures figures, LogPosition at) {
        weeks.update(WeekRecords.key(restaurant, IsoWeek.of(date)), at, record -> record.plus(figures, at));
    }
}
