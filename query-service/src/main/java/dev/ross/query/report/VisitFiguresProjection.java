package dev.ross.query.report;

import dev.ross.contracts.order.OrderEvent;
import dev.ross.contracts.order.OrderKitchenEvent;
import dev.ross.contracts.order.OrderLineEvent.OrderOpened;
import dev.ross.contracts.order.OrderOfflineEvent;
import dev.ross.contracts.order.OrderTransferEvent.LinesMovedIn;
import dev.ross.contracts.report.IsoWeek;
import dev.ross.contracts.seating.HailEvent;
import dev.ross.contracts.seating.SeatingEvent;
import dev.ross.contracts.seating.SeatingOrderEvent;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingAmended;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingTableEvent.WalkInCreated;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.Stay;
import dev.ross.query.platform.axon.log.LogPosition;
import dev.ross.query.report.figures.WeekFigures;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.stereotype.Component;

/**
 * Projects the figures of weeks from the events of seatings and orders. Of each it stores what its week's figures contain;
 * if that changes, the difference is added to them. After a crash, an event that its version shows to be applied already is
 * skipped: its week was written before it.
 */
@Component
@ProcessingGroup(WeekRecords.NAME)
class VisitFiguresProjection {
    private final WeekRecords weeks;
    private final ReportRestaurants restaurants;
    private final ReportedSeatings seatings;
    private final ReportedOrders orders;

    VisitFiguresProjection(
            WeekRecords weeks, ReportRestaurants restaurants, ReportedSeatings seatings, ReportedOrders orders) {
        this.weeks = weeks;
        this.restaurants = restaurants;
        this.seatings = seatings;
        this.orders = orders;
        seatings.isLookedUpBy(SeatingEvent.class, SeatingEvent::seating);
        seatings.isLookedUpBy(OrderOpened.class, opened -> opened.terms().seating());
        restaurants.isLookedUpBy(
                SeatingCreated.class, created -> created.seating().restaurant());
        restaurants.isLookedUpBy(
                WalkInCreated.class, created -> created.seating().restaurant());
        restaurants.isLookedUpBy(
                SeatingAmended.class, amended -> amended.seating().restaurant());
        orders.isLookedUpBy(OrderEvent.class, event -> concernsFigures(event) ? event.order() : null);
        orders.isLookedUpBy(LinesMovedIn.class, LinesMovedIn::from);
    }

    @EventHandler
    void on(SeatingEvent event, LogPosition at, @SequenceNumber long version) {
        var seating = event.seating();
        switch (event) {
            case SeatingOrderEvent unrelated -> {}
            case HailEvent hail -> {
                var before = seatings.look(seating);
                if (before.visit() == null || version <= before.version()) return;
                add(seating.restaurant(), before.visit().week(), before.gain(hail), at);
                seatings.update(seating, at, known -> known.after(hail, version));
            }
            case SeatingCreated created ->
                change(created, ReportedVisit.of(created, service(seating.restaurant(), created.stay())), at, version);
            case WalkInCreated created ->
                change(created, ReportedVisit.of(created, service(seating.restaurant(), created.stay())), at, version);
            case SeatingAmended amended -> {
                var visit = seatings.look(seating).visit();
                if (visit == null) return;
                var service = service(seating.restaurant(), amended.stay());
                change(amended, visit.amended(amended, service), at, version);
            }
            default -> {
                var visit = seatings.look(seating).visit();
                if (visit != null) change(event, visit.after(event), at, version);
            }
        }
    }

    @EventHandler
    void on(OrderEvent event, LogPosition at, @SequenceNumber long version) {
        if (!concernsFigures(event)) return;
        var before = orders.look(event.order());
        if (version <= before.version()) return;
        var after = after(event, before, version);
        if (after.date() == null) return;
        var week = WeekRecords.key(event.order().restaurant(), IsoWeek.of(after.date()));
        var was = OrderContribution.of(before);
        var is = OrderContribution.of(after);
        weeks.update(week, at, record -> record.change(was, is, at));
        orders.remember(event.order(), at, after);
    }

    private static boolean concernsFigures(OrderEvent event) {
        return !(event instanceof OrderKitchenEvent || event instanceof OrderOfflineEvent);
    }

    @ResetHandler
    void forget() {
        seatings.empty();
        orders.empty();
    }

    private ReportedOrder after(OrderEvent event, ReportedOrder before, long version) {
        var after = before.after(event, version);
        return switch (event) {
            case OrderOpened opened -> {
                var visit = seatings.look(opened.terms().seating()).visit();
                yield visit == null
                        ? after.opened(LocalDate.ofInstant(opened.at(), ZoneOffset.UTC), null)
                        : after.opened(visit.service().date(), visit.service().opens());
            }
            case LinesMovedIn in -> after.withAuthorsOf(orders.look(in.from()));
            default -> after;
        };
    }

    private ServiceTime service(RestaurantId restaurant, Stay stay) {
        return ServiceTime.of(stay, restaurants.look(restaurant).rules().schedule());
    }

    private void change(SeatingEvent event, ReportedVisit now, LogPosition at, long version) {
        var seating = event.seating();
        var before = seatings.look(seating);
        if (version <= before.version()) return;
        var visit = before.visit();
        add(seating.restaurant(), now.week(), before.unanswered(now.status()), at);
        if (visit != null && visit.week().equals(now.week())) {
            var was = visit.figures();
            var is = now.figures();
            weeks.update(key(seating.restaurant(), now.week()), at, record -> record.change(was, is, at));
        } else {
            if (visit != null) {
                var was = visit.figures();
                weeks.update(
                        key(seating.restaurant(), visit.week()),
                        at,
                        record -> record.change(was, WeekFigures.NONE, at));
            }
            add(seating.restaurant(), now.week(), now.figures(), at);
        }
        seatings.update(seating, at, known -> known.with(now, version));
    }

    private void add(RestaurantId restaurant, IsoWeek week, WeekFigures figures, LogPosition at) {
        weeks.update(key(restaurant, week), at, record -> record.plus(figures, at));
    }

    private static String key(RestaurantId restaurant, IsoWeek week) {
        return WeekRecords.key(restaurant, week);
    }
}
