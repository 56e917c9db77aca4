package dev.ross.saga.printing;

import dev.ross.contracts.menu.Allergen;
import dev.ross.contracts.menu.MenuEvent.PrintersSet;
import dev.ross.contracts.menu.Printer;
import dev.ross.contracts.menu.Printer.PrinterFormat;
import dev.ross.contracts.money.AmountRounding;
import dev.ross.contracts.money.BillTerms;
import dev.ross.contracts.money.BillTerms.TaxRounding;
import dev.ross.contracts.money.CashRounding;
import dev.ross.contracts.money.Rate;
import dev.ross.contracts.order.OrderBillEvent.LineVoided;
import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.order.OrderKitchenEvent.TicketsFired;
import dev.ross.contracts.order.OrderLineEvent.OrderOpened;
import dev.ross.contracts.order.OrderTerms;
import dev.ross.contracts.order.OrderTransferEvent.LineMove;
import dev.ross.contracts.order.OrderTransferEvent.LinesMovedIn;
import dev.ross.contracts.order.OrderTransferEvent.LinesMovedOut;
import dev.ross.contracts.order.OrderTransferEvent.OrderMoved;
import dev.ross.contracts.order.OrderTransferEvent.TicketMove;
import dev.ross.contracts.order.line.KitchenTicket;
import dev.ross.contracts.order.line.KitchenTicket.TicketItem;
import dev.ross.contracts.order.line.LineId;
import dev.ross.contracts.order.line.LineNotes;
import dev.ross.contracts.order.line.LineNotes.LineNote;
import dev.ross.contracts.order.line.OrderLine;
import dev.ross.contracts.order.line.OrderLine.LinePart;
import dev.ross.contracts.order.line.OrderedLine;
import dev.ross.contracts.order.line.PartOfLine;
import dev.ross.contracts.order.line.PartProgress;
import dev.ross.contracts.order.line.PartProgress.PartStatus;
import dev.ross.contracts.order.line.ReductionId;
import dev.ross.contracts.order.line.TicketId;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.printing.PrintJobId;
import dev.ross.contracts.printing.PrintedTicket;
import dev.ross.contracts.printing.PrintedTicket.SlipKind;
import dev.ross.contracts.restaurant.RestaurantEvent.TableAdded;
import dev.ross.contracts.restaurant.table.DiningTable;
import dev.ross.contracts.restaurant.table.DiningTable.Bookable;
import dev.ross.contracts.seating.SeatingTableEvent.GuestsSeated;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.StaffId;
import dev.ross.contracts.value.TableId;
import dev.ross.saga.RestaurantEvents;
import dev.ross.saga.RunningSagaService;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/** A restaurant whose party at table 12 orders, another party at table 14, and the printers of its kitchen. */
record KitchenEvents(RunningSagaService service, RestaurantId restaurant) {
    static KitchenEvents open(RunningSagaService service, String name, Printer... printers) {
        var kitchen = new KitchenEvents(service, RestaurantId.of(name));
        service.happened("restaurant:" + name, RestaurantEvents.at(name).registered());
        kitchen.sit(kitchen.seating(), "12");
        kitchen.sit(kitchen.another(), "14");
        kitchen.set(printers);
        return kitchen;
    }

    static Printer printer(String name, @Nullable String station, int port) {
        return new Printer(name, station, "127.0.0.1", port, PrinterFormat.TEXT, 42);
    }

    void set(Printer... printers) {
        service.happened("menu:" + restaurant, new PrintersSet(restaurant, List.of(printers), now()));
    }

    /** Fires a ticket with one dish, whose guest must not eat nuts. */
    PrintedTicket fire(String order, String station, String dish, Instant at) {
        var printed = ticket(order, station);
        var line = LineId.of("l1");
        var item =
                new TicketItem(new PartOfLine(line, 0), 2, dish, null, List.of("no butter"), 4, List.of(Allergen.FISH));
        var notes = new LineNotes(List.of(new LineNote(line, "well done", List.of(Allergen.NUTS))));
        service.happened(
                "order:" + printed.order(),
                new TicketsFired(
                        printed.order(),
                        seating(),
                        List.of(new KitchenTicket(printed.ticket(), station, 2, List.of(item))),
                        Personal.of(Subject.visit(seating().toString()), notes),
                        at));
        return printed;
    }

    PrintedTicket fire(String order, String station, String dish) {
        return fire(order, station, dish, now());
    }

    void voidOne(PrintedTicket ticket) {
        voidOne(ticket, "l1");
    }

    void voidOne(PrintedTicket ticket, String line) {
        service.happened(
                "order:" + ticket.order(),
                new LineVoided(
                        ticket.order(),
                        LineId.of(line),
                        new ReductionId("v1"),
                        1,
                        "Changed their mind",
                        null,
                        StaffId.of("sam"),
                        null,
                        now()));
    }

    /** The dish of a ticket goes to a new order of the party at table 14. */
    PrintedTicket move(PrintedTicket ticket, String order) {
        return move(ticket, "l1", 2, PartStatus.FIRED, order);
    }

    /** Some units of a line, of which the kitchen has one part, go to a new order of the party at table 14, as line m1. */
    PrintedTicket move(PrintedTicket ticket, String line, int units, PartStatus status, String order) {
        var there = ticket(order, ticket.station());
        var to = there.order();
        var sam = StaffId.of("sam");
        var bill = new BillTerms(Currency.getInstance("SEK"), true, TaxRounding.RATE, AmountRounding.HALF_UP, null);
        service.happened(
                "order:" + to,
                new OrderOpened(to, new OrderTerms(another(), null, null, bill, CashRounding.NONE, now()), now()));
        var part = new LinePart(null, "Pike", 2, ticket.station(), List.of(), List.of());
        var as = new OrderLine(LineId.of("m1"), null, "Pike", 100, Rate.ZERO, units, null, List.of(part), List.of());
        var moved = new OrderedLine(as, List.of(), List.of(new PartProgress(status, there.ticket())), false);
        var move = new LineMove(LineId.of(line), ReductionId.of("m1"), units, as.id());
        var tickets = List.of(new TicketMove(ticket.ticket(), there.ticket()));
        var from = line.equals("l1") ? seating() : another();
        service.happened(
                "order:" + ticket.order(),
                new LinesMovedOut(ticket.order(), from, to, another(), List.of(move), tickets, sam, now()));
        service.happened("order:" + to, new LinesMovedIn(to, ticket.order(), List.of(moved), 1, null, sam, now()));
        return there;
    }

    /** The whole order of a ticket goes to the party at table 14. */
    void moveOrder(PrintedTicket ticket) {
        service.happened(
                "order:" + ticket.order(),
                new OrderMoved(ticket.order(), seating(), another(), null, null, StaffId.of("sam"), now()));
    }

    /** The job of the slip about a move to this order. */
    PrintJobId moveJob(PrintedTicket there, String printer) {
        var slip =
                new PrintedTicket(SlipKind.MOVED, there.order(), there.ticket(), there.station(), there.course(), null);
        return PrintJobId.derived(slip, printer);
    }

    PrintedTicket ticket(String order, String station) {
        var id = new OrderId(restaurant, order);
        return new PrintedTicket(SlipKind.TICKET, id, TicketId.of(order + "-1"), station, 2, null);
    }

    PrintJobId job(String order, String station, String printer) {
        return PrintJobId.derived(ticket(order, station), printer);
    }

    /** The event that requested a job. */
    String request(PrintJobId job) {
        return service.the(EventStore.class)
                .readEvents("print-job:" + job)
                .next()
                .getIdentifier();
    }

    private SeatingId seating() {
        return new SeatingId(restaurant, "s1");
    }

    private SeatingId another() {
        return new SeatingId(restaurant, "s2");
    }

    private void sit(SeatingId seating, String label) {
        var table = new TableId(restaurant, "t" + label);
        var as = new DiningTable(label, 1, 4, null, null, Bookable.ONLINE);
        service.happened("restaurant:" + restaurant, new TableAdded(restaurant, table, as, now()));
        service.happened("seating:" + seating, new GuestsSeated(seating, Set.of(table), now()));
    }

    private static Instant now() {
        return Instant.now();
    }
}
