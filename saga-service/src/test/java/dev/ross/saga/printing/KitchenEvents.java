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
import dev.ross.contracts.order.OrderTransferEvent.LinesMovedIn;
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

/** A restaurant whose party at table 12 orders, and the printers of its kitchen. */
record KitchenEvents(RunningSagaService service, RestaurantId restaurant) {
    static KitchenEvents open(RunningSagaService service, String name, Printer... printers) {
        var kitchen = new KitchenEvents(service, RestaurantId.of(name));
        service.happened("restaurant:" + name, RestaurantEvents.at(name).registered());
        var table = new DiningTable("12", 1, 4, null, null, Bookable.ONLINE);
        service.happened("restaurant:" + name, new TableAdded(kitchen.restaurant, kitchen.table(), table, now()));
        service.happened(
                "seating:" + kitchen.seating(), new GuestsSeated(kitchen.seating(), Set.of(kitchen.table()), now()));
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

    /** The dish of a ticket goes to another order of the party. */
    PrintedTicket move(PrintedTicket ticket, String order) {
        var there = ticket(order, ticket.station());
        var bill = new BillTerms(Currency.getInstance("SEK"), true, TaxRounding.RATE, AmountRounding.HALF_UP, null);
        var terms = new OrderTerms(seating(), null, null, bill, CashRounding.NONE, now());
        var part = new LinePart(null, "Pike", 2, ticket.station(), List.of(), List.of());
        var line = new OrderLine(LineId.of("m1"), null, "Pike", 100, Rate.ZERO, 2, null, List.of(part), List.of());
        var moved =
                new OrderedLine(line, List.of(), List.of(new PartProgress(PartStatus.FIRED, there.ticket())), false);
        service.happened("order:" + there.order(), new OrderOpened(there.order(), terms, now()));
        service.happened(
                "order:" + there.order(),
                new LinesMovedIn(there.order(), ticket.order(), List.of(moved), 1, null, StaffId.of("sam"), now()));
        return there;
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

    private TableId table() {
        return new TableId(restaurant, "t12");
    }

    private static Instant now() {
        return Instant.now();
    }
}
