package dev.ross.query.proof;

import static dev.ross.contracts.notification.NotificationTemplate.REQUEST_RECEIVED;
import static dev.ross.contracts.order.OrderStage.OPENED;
import static dev.ross.contracts.order.OrderStage.SETTLED;
import static dev.ross.contracts.order.OrderStage.WAITING_FOR_KITCHEN;
import static dev.ross.contracts.team.RestaurantRole.MANAGER;
import static dev.ross.contracts.team.RestaurantRole.STAFF;

import dev.ross.contracts.menu.MenuEdition;
import dev.ross.contracts.notification.Addressee;
import dev.ross.contracts.notification.NotificationEvent.NotificationRequested;
import dev.ross.contracts.notification.NotificationEvent.NotificationSent;
import dev.ross.contracts.notification.NotificationId;
import dev.ross.contracts.notification.Recipient;
import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.order.line.OrderLine;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.report.IsoWeek;
import dev.ross.contracts.report.ReportEvent.WeeklyReportIssued;
import dev.ross.contracts.seating.ActingSide;
import dev.ross.contracts.seating.GuestContact;
import dev.ross.contracts.seating.HailEscalation;
import dev.ross.contracts.seating.HailEvent.HailClaimed;
import dev.ross.contracts.seating.HailEvent.HailEscalated;
import dev.ross.contracts.seating.HailEvent.ServerHailed;
import dev.ross.contracts.seating.HailKind;
import dev.ross.contracts.seating.HailRoute;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingAccepted;
import dev.ross.contracts.seating.SeatingTableEvent.GuestsSeated;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingClosed;
import dev.ross.contracts.serverplan.ServerPlanEvent.ServersAssigned;
import dev.ross.contracts.serverplan.ServerTables;
import dev.ross.contracts.serviceday.ServiceDayEvent.HoldReleased;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableHeld;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableOccupied;
import dev.ross.contracts.serviceday.ServiceDayId;
import dev.ross.contracts.value.CustomerId;
import dev.ross.contracts.value.HailId;
import dev.ross.contracts.value.PartySize;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.StaffId;
import dev.ross.contracts.value.TableId;
import dev.ross.contracts.value.WaitId;
import dev.ross.contracts.value.WaitlistId;
import dev.ross.contracts.waitlist.WaitlistEvent.WaitlistJoined;
import dev.ross.query.fixture.EventLogFixture;
import dev.ross.query.fixture.EventScenes;
import dev.ross.query.fixture.MenuScenes;
import dev.ross.query.fixture.OrderScenes;
import dev.ross.query.fixture.PrintScenes;
import dev.ross.query.fixture.TillScenes;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A restaurant with many past days of ten visits each, in each of which a dish is ordered, printed and paid, and after each of
 * which it is counted anew, a guest who came to one visit in ten of them, and one busy day. Only the number of days, of guests
 * and of other restaurants of the same name depends on how much has happened.
 */
record RestaurantHistory(EventLogFixture log, String name, LocalDate today) {
    private static final int EVENTS_OF_A_VISIT = 35;
    private static final int EVENTS_OF_A_NEIGHBOUR = 4;
    private static final int VISITS_A_DAY = 10;
    private static final int AT_ONCE = 8;
    private static final OrderLine HERRING = OrderScenes.dish("l1", "Herring", 18_500, 1);

    void append(int events) {
        int neighbours = events / 100;
        int visits = (events - neighbours * EVENTS_OF_A_NEIGHBOUR) / EVENTS_OF_A_VISIT;
        open(EventScenes.at(name));
        log.append(
                EventScenes.at(name).joined("ann", STAFF), EventScenes.at(name).joined("mia", MANAGER));
        var menu = MenuScenes.at(name);
        log.append(
                menu.added("m1", menu.dish("Herring", 1, 18_500), MenuEdition.PUBLISHED),
                menu.added("m2", menu.dish("Perch", 2, 21_500), MenuEdition.DRAFT),
                menu.firingAtOnce("Drinks"),
                PrintScenes.printers(EventScenes.at(name).id()));
        for (int neighbour = 0; neighbour < neighbours; neighbour++) open(EventScenes.at(name + "-" + neighbour));
        for (int visit = 0; visit < visits; visit++) past(visit);
        for (int party = 0; party < AT_ONCE; party++) now(party);
        log.append(new WeeklyReportIssued(EventScenes.at(name).id(), lastWeek(), EventScenes.ZONE, at(today, 6)));
    }

    IsoWeek lastWeek() {
        return IsoWeek.of(today).previous();
    }

    private static String guest(int visit) {
        return visit % VISITS_A_DAY == 3 ? "regular" : "guest" + visit / 5;
    }

    private void open(EventScenes restaurant) {
        log.append(restaurant.registered(), restaurant.published(), restaurant.openDaily(), restaurant.table("t1"));
    }

    private void past(int visit) {
        var restaurant = EventScenes.at(name);
        var date = today.minusDays(1 + visit / VISITS_A_DAY);
        var seating = restaurant.seatingId("past" + visit);
        var tables = Set.of(restaurant.tableId("t1"));
        var from = at(date, 12 + visit % VISITS_A_DAY);
        var to = from.plus(Duration.ofMinutes(50));
        var book = new ServiceDayId(restaurant.id(), date);
        var guest = name + guest(visit);
        var orders = restaurant.orders(seating.local());
        var order = "past" + visit;
        var ordered = new OrderScenes(new OrderId(restaurant.id(), order), seating);
        log.append(
                restaurant.asked(seating.local(), guest, date.atTime(12 + visit % VISITS_A_DAY, 0)),
                new SeatingAccepted(seating, ActingSide.STAFF, null, from),
                restaurant.confirmed(seating.local()),
                new TableHeld(book, seating, tables, from, to, 2),
                new TableOccupied(book, seating, from),
                new GuestsSeated(seating, tables, from),
                serving("ann", book, tables, from),
                hailed(seating, "past" + visit, date, from),
                new HailEscalated(seating, HailId.of("past" + visit), HailEscalation.ALL_STAFF, to, from),
                new HailClaimed(seating, HailId.of("past" + visit), StaffId.of("ann"), from.plusSeconds(visit % 90)),
                orders.attached(order),
                ordered.opened(guest, from),
                orders.reached(order, OPENED),
                MenuScenes.at(name).ordered("m1", 1),
                ordered.added(HERRING),
                ordered.fired(order, from, HERRING),
                ordered.served(to, "l1"),
                ordered.done("c1"),
                ordered.pricedAsShown("l1", 18_500, 19_500),
                ordered.refused("c2", "SOLD_OUT", from),
                ordered.cleared("c2"),
                ordered.settled(20_000),
                orders.reached(order, SETTLED),
                orders.detached(order),
                new HoldReleased(book, seating),
                new SeatingClosed(seating, ActingSide.STAFF, to));
        paid(visit, date, ordered.id());
        var print = PrintScenes.of(ordered.id(), order);
        log.append(print.requested(from), print.begun("a1"), print.printed("a1"));
        var message = new NotificationId(restaurant.id(), "n" + visit);
        var recipient = new Recipient("Gustav", guest + "@example.org", null);
        var addressee = new Addressee(guest, true, Personal.of(Subject.guestAt(guest, name), recipient));
        log.append(
                new NotificationRequested(message, REQUEST_RECEIVED, List.of(addressee), seating, Map.of(), null, from),
                new NotificationSent(message, List.of(guest), null, from),
                MenuScenes.at(name).countdown("m1", 1 + visit % VISITS_A_DAY));
    }

    /** The last party of a day has cash fetched and closes the till of that day. */
    private void paid(int visit, LocalDate date, OrderId order) {
        var till = TillScenes.at(name);
        var entered = till.entered(date, order, 20_000);
        log.append(entered, till.issued(visit + 1, date, till.sale(order, null)), till.printed(visit + 1, 1));
        if (visit % VISITS_A_DAY == VISITS_A_DAY - 1)
            log.append(
                    till.moved(date, 10_000), till.closed(1 + visit / VISITS_A_DAY, TillScenes.totals(date, entered)));
    }

    /** A party that is expected, one that is seated, orders and hails, and one that waits. */
    private void now(int party) {
        var restaurant = EventScenes.at(name);
        var coming = restaurant.seatingId("coming" + party);
        var sitting = restaurant.seatingId("sitting" + party);
        var from = at(today, 12 + party);
        var orders = restaurant.orders(sitting.local());
        var order = "now" + party;
        var ordered = new OrderScenes(new OrderId(restaurant.id(), order), sitting);
        log.append(
                restaurant.asked(coming.local(), name + "coming" + party, today.atTime(12 + party, 0)),
                new SeatingAccepted(coming, ActingSide.STAFF, null, from),
                restaurant.announced(coming.local(), from.plus(Duration.ofMinutes(20))),
                restaurant.asked(sitting.local(), name + "sitting" + party, today.atTime(12 + party, 0)),
                new SeatingAccepted(sitting, ActingSide.STAFF, null, from),
                new GuestsSeated(sitting, Set.of(restaurant.tableId("t1")), from),
                orders.attached(order),
                ordered.opened(name + "sitting" + party, from),
                ordered.added(HERRING),
                ordered.fired(order, from, HERRING),
                ordered.refused("c1", "SOLD_OUT", from),
                PrintScenes.of(ordered.id(), order).requested(from),
                orders.reached(order, WAITING_FOR_KITCHEN),
                hailed(sitting, "h" + party, today, from));
        log.append(TillScenes.at(name).entered(today, ordered.id(), 5_000));
        var contact = new GuestContact("Wanda", null, "wanda@example.org", "en");
        log.append(new WaitlistJoined(
                waiting(party),
                CustomerId.of(name + "waiting" + party),
                Personal.of(Subject.guestAt("waiting" + party, name), contact),
                today.atTime(18, 0),
                today.atTime(20, 0),
                PartySize.of(2),
                at(today, 10)));
    }

    private static ServersAssigned serving(String server, ServiceDayId day, Set<TableId> tables, Instant at) {
        return new ServersAssigned(day, null, List.of(new ServerTables(StaffId.of(server), tables, Set.of())), at);
    }

    private static ServerHailed hailed(SeatingId seating, String hail, LocalDate date, Instant at) {
        var route = new HailRoute(date, List.of(StaffId.of("ann")), at.plusSeconds(300));
        return new ServerHailed(seating, HailId.of(hail), HailKind.BILL, null, route, at);
    }

    WaitId waiting(int party) {
        return new WaitId(new WaitlistId(EventScenes.at(name).id(), today), "w" + party);
    }

    private static Instant at(LocalDate date, int hour) {
        return date.atTime(hour, 0).atZone(EventScenes.ZONE).toInstant();
    }
}
