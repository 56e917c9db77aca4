package dev.ross.saga.printing;

import dev.ross.contracts.order.OrderBillEvent.LineVoided;
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

    /** Empty if the order has no such ticket, or no such void. */
    Optional<TicketPrintout> find(PrintedTicket printed) {
        var tickets = OrderTickets.of(printed.order(), history);
        var known = tickets.with(printed.ticket());
        var seating = Objects.requireNonNull(tickets.seating());
        if (printed.voided() == null) return known.map(those -> printout(printed, seating, those, null));
        var voided = tickets.find(printed.voided());
        return known.flatMap(those -> voided.map(line -> printout(printed, seating, those, line)));
    }

    private TicketPrintout printout(
            PrintedTicket printed, SeatingId seating, KnownTickets known, @Nullable LineVoided voided) {
        var restaurant = printed.order().restaurant();
        var time = kitchens.timeAt(restaurant, voided == null ? known.at() : voided.at());
        return new TicketPrintout(
                printed,
                kitchens.labelOf(restaurant, tablesOf(seating)),
                time,
                items(known.find(printed.ticket()).orElseThrow(), known, voided),
                voided == null ? null : voided.reason());
    }

    private static List<PrintoutItem> items(KitchenTicket ticket, KnownTickets known, @Nullable LineVoided voided) {
        var notes = Objects.requireNonNullElse(Personal.clear(known.notes()), LineNotes.NONE);
        return ticket.items().stream()
                .filter(item -> voided == null || item.of().line().equals(voided.line()))
                .map(item -> item(item, voided == null ? item.units() : voided.units(), notes))
                .toList();
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
