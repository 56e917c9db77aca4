package dev.ross.command.order;

import static dev.ross.contracts.RejectedException.require;
import static dev.ross.contracts.order.OrderRejection.LINE_IS_CHEAPER;
import static dev.ross.contracts.order.OrderRejection.NOT_SO_MANY_LEFT;

import dev.ross.contracts.RejectedException;
import dev.ross.contracts.order.OrderContent;
import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.order.OrderTransferCommand.LineUnits;
import dev.ross.contracts.order.OrderTransferEvent.LineMove;
import dev.ross.contracts.order.OrderTransferEvent.LinesMovedIn;
import dev.ross.contracts.order.OrderTransferEvent.LinesMovedOut;
import dev.ross.contracts.order.OrderTransferEvent.TicketMove;
import dev.ross.contracts.order.line.LineId;
import dev.ross.contracts.order.line.LineNotes;
import dev.ross.contracts.order.line.LineNotes.LineNote;
import dev.ross.contracts.order.line.OrderedLine;
import dev.ross.contracts.order.line.PartProgress;
import dev.ross.contracts.order.line.ReductionId;
import dev.ross.contracts.order.line.TicketId;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.value.StaffId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Composes lines for another order: what remains of them, with their comps and discounts, where the kitchen has them.
 *
 * @param move begins the ids of the lines there
 */
record TransferComposition(
        OrderId order, OrderContent content, @Nullable Personal<LineNotes> notes, String move, TransferTarget target) {
    /**
     * @throws RejectedException if there are not so many of a line
     */
    LineTransfer of(List<LineUnits> wanted, StaffId by, Instant now) {
        var moves = new ArrayList<LineMove>();
        var moved = new ArrayList<OrderedLine>();
        var tickets = new LinkedHashMap<TicketId, TicketId>();
        for (var each : wanted) {
            var line = LineTransitions.get(content, each.line());
            var units = units(line, each.units());
            line.progress().stream()
                    .map(PartProgress::ticket)
                    .filter(Objects::nonNull)
                    .forEach(ticket -> tickets.computeIfAbsent(ticket, first -> ticket(tickets.size() + 1)));
            var as = move + "-" + (moves.size() + 1);
            moves.add(new LineMove(line.id(), ReductionId.of(as), units, LineId.of(as)));
            moved.add(line.moved(LineId.of(as), units, tickets::get));
        }
        var renamed = tickets.entrySet().stream()
                .map(ticket -> new TicketMove(ticket.getKey(), ticket.getValue()))
                .toList();
        var from = content.requireTerms().seating();
        var to = target.terms();
        var words = GuestWords.about(to, notesOf(moves));
        return new LineTransfer(
                new LinesMovedOut(order, from, target.order(), to.seating(), moves, renamed, by, now),
                new LinesMovedIn(target.order(), order, moved, renamed.size(), words, by, now));
    }

    private TicketId ticket(int number) {
        return TicketComposition.idOf(target.order(), target.tickets() + number);
    }

    private int units(OrderedLine line, @Nullable Integer wanted) {
        LineTransitions.requireRemaining(content, line);
        var units = wanted == null ? line.remaining() : wanted;
        require(units > 0 && units <= line.remaining(), NOT_SO_MANY_LEFT);
        require(units == line.remaining() || !line.isCheaper(), LINE_IS_CHEAPER);
        LineTransitions.requireFewer(line);
        return units;
    }

    private @Nullable Personal<LineNotes> notesOf(List<LineMove> moves) {
        var ids = moves.stream().collect(Collectors.toMap(LineMove::line, LineMove::as));
        var about = LineNotes.about(ids.keySet(), notes);
        var words = Personal.clear(about);
        return words == null || about == null ? null : Personal.of(about.subject(), renamed(words, ids));
    }

    private static LineNotes renamed(LineNotes words, Map<LineId, LineId> ids) {
        return new LineNotes(words.notes().stream()
                .map(note -> new LineNote(Objects.requireNonNull(ids.get(note.line())), note.note(), note.allergies()))
                .toList());
    }
}
