package dev.ross.saga.printing;

import dev.ross.contracts.order.OrderBillEvent.LineVoided;
import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.order.line.KitchenTicket;
import dev.ross.contracts.order.line.KitchenTicket.TicketItem;
import dev.ross.contracts.order.line.LineNotes;
import dev.ross.contracts.order.line.LineNotes.LineNote;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.printing.PrintedTicket;
import dev.ross.contracts.seating.SeatingTableEvent.GuestsSeated;
import dev.ross.contracts.seating.SeatingTableEvent.TableAssigned;
import dev.ross.contracts.seating.SeatingTableEvent.WalkInCreated;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.TableId;
import dev.ross.saga.platform.history.StreamHistory;
import dev.ross.saga.printing.OrderTickets.KnownTickets;
import dev.ross.saga.printing.directory.KitchenDirectory;
import dev.ross.saga.printing.layout.TicketPrintout;
import dev.ross.saga.printing.layout.TicketPrintout.PrintoutItem;
import dev.ross.saga.printing.layout.TicketPrintout.PrintoutTable;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what is on a ticket from the events of its order and seating. Notes that were erased are left out. */
@Component
class PrintoutSource {
    private final StreamHistory history;
    private final KitchenDirectory kitchens;

    PrintoutSource(StreamHistory history, KitchenDirectory kitchens) {
        this.history = history;
        this.kitchens = kitchens;
    }

    /** Empty if the order has no such ticket, or no such void or move. */
    Optional<TicketPrintout> find(PrintedTicket printed) {
        var moves = new MovedTickets(history);
        var known = moves.of(printed.order()).with(printed.ticket());
        return switch (printed.kind()) {
            case TICKET -> known.map(those -> ticket(printed, those, moves));
            case VOID ->
                known.flatMap(those -> moves.of(printed.order())
                        .find(Objects.requireNonNull(printed.voided()))
                        .map(voided -> voidSlip(printed, those, voided, moves)));
            case MOVED ->
                known.flatMap(those -> moves.origin(printed.order(), printed.ticket())
                        .map(out -> moveSlip(printed, those, tableOf(out.seating()), moves)));
        };
    }

    /** All that was fired, under the tables to which it goes by now. */
    private TicketPrintout ticket(PrintedTicket printed, KnownTickets known, MovedTickets moves) {
        var tables = moves.placesOf(printed.order(), get(printed, known.tickets())).stream()
                .map(place -> new PrintoutTable(
                        tableOf(place.order(), moves),
                        place.ticket(),
                        place.items().stream()
                                .map(item -> item(item.fired(), item.units(), notesOf(known)))
                                .toList()))
                .toList();
        return new TicketPrintout(printed, printed.ticket(), null, timeOf(printed, known.at()), tables, null);
    }

    private TicketPrintout voidSlip(PrintedTicket printed, KnownTickets known, LineVoided voided, MovedTickets moves) {
        var items = get(printed, known.tickets()).items().stream()
                .filter(item -> item.of().line().equals(voided.line()))
                .map(item -> item(item, voided.units(), notesOf(known)))
                .toList();
        return slip(printed, null, timeOf(printed, voided.at()), items, voided.reason(), moves);
    }

    private TicketPrintout moveSlip(PrintedTicket printed, KnownTickets known, String before, MovedTickets moves) {
        var moved = get(printed, OrderTickets.toBeServed(Objects.requireNonNull(known.in())));
        var items = moved.items().stream()
                .map(item -> item(item, item.units(), notesOf(known)))
                .toList();
        return slip(printed, before, timeOf(printed, known.at()), items, null, moves);
    }

    private TicketPrintout slip(
            PrintedTicket printed,
            @Nullable String before,
            LocalTime time,
            List<PrintoutItem> items,
            @Nullable String reason,
            MovedTickets moves) {
        var table = new PrintoutTable(tableOf(printed.order(), moves), printed.ticket(), items);
        var onPaper = moves.fired(printed.order(), printed.ticket());
        return new TicketPrintout(printed, onPaper, before, time, List.of(table), reason);
    }

    private static KitchenTicket get(PrintedTicket printed, List<KitchenTicket> tickets) {
        return tickets.stream()
                .filter(ticket -> ticket.id().equals(printed.ticket()))
                .findFirst()
                .orElseThrow();
    }

    private static LineNotes notesOf(KnownTickets known) {
        return Objects.requireNonNullElse(Personal.clear(known.notes()), LineNotes.NONE);
    }

    private static PrintoutItem item(TicketItem item, int units, LineNotes known) {
        var note = known.about(Set.of(item.of().line())).notes().stream().findFirst();
        return new PrintoutItem(
                units,
                item.name(),
                item.set(),
                item.options(),
                item.seat(),
                note.map(LineNote::note).orElse(null),
                note.map(LineNote::allergies).orElse(List.of()),
                item.allergens());
    }

    private LocalTime timeOf(PrintedTicket printed, Instant at) {
        return kitchens.timeAt(printed.order().restaurant(), at);
    }

    private String tableOf(OrderId order, MovedTickets moves) {
        return tableOf(Objects.requireNonNull(moves.of(order).seating()));
    }

    private String tableOf(SeatingId seating) {
        return kitchens.labelOf(seating.restaurant(), tablesOf(seating));
    }

    /** Where the party sits now; a ticket that is late goes to where the party has moved. */
    private Set<TableId> tablesOf(SeatingId seating) {
        return history.of("seating", seating, Set.of(), (known, event) -> switch (event) {
            case WalkInCreated sat -> sat.tables();
            case GuestsSeated seated -> seated.tables();
            case TableAssigned moved -> moved.tables();
            default -> known;
        });
    }
}
