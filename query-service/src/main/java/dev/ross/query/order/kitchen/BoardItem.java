package dev.ross.query.order.kitchen;

import dev.ross.contracts.menu.Allergen;
import dev.ross.contracts.order.OrderTransferEvent.LineMove;
import dev.ross.contracts.order.line.KitchenTicket.TicketItem;
import dev.ross.contracts.order.line.LineId;
import dev.ross.contracts.order.line.LineNotes.LineNote;
import dev.ross.contracts.order.line.PartOfLine;
import dev.ross.contracts.order.line.PartProgress.PartStatus;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An item of a ticket, and what has become of it.
 *
 * @param fired as it was fired
 * @param voided how many of it were taken off since
 * @param note of the guest, in the clear
 * @param allergies of the guest who eats it
 */
record BoardItem(
        TicketItem fired,
        int voided,
        PartStatus progress,
        @Nullable String note,
        List<Allergen> allergies) {
    static BoardItem fired(TicketItem item, @Nullable LineNote note) {
        return new BoardItem(
                item,
                0,
                PartStatus.FIRED,
                note == null ? null : note.note(),
                note == null ? List.of() : note.allergies());
    }

    PartOfLine of() {
        return fired.of();
    }

    boolean belongsTo(LineId line) {
        return of().line().equals(line);
    }

    /** How many are still wanted. */
    int units() {
        return Math.max(0, fired.units() - voided);
    }

    ItemStatus status() {
        if (units() == 0) return ItemStatus.VOID;
        return switch (progress) {
            case WAITING, FIRED -> ItemStatus.FIRED;
            case READY -> ItemStatus.READY;
            case SERVED -> ItemStatus.SERVED;
        };
    }

    BoardItem as(PartStatus reached) {
        return new BoardItem(fired, voided, reached, note, allergies);
    }

    BoardItem without(int units) {
        return new BoardItem(fired, Math.min(fired.units(), voided + units), progress, note, allergies);
    }

    /** The rest, after some of it went to another order; empty if nothing is left. */
    Stream<BoardItem> without(LineMove move) {
        if (!belongsTo(move.line())) return Stream.of(this);
        var left = fired.units() - move.units();
        return left <= 0 ? Stream.empty() : Stream.of(with(of(), left, voided));
    }

    /** What went to another order, as an item of a line there; empty if nothing did. */
    Stream<BoardItem> moved(LineMove move) {
        if (!belongsTo(move.line())) return Stream.empty();
        return Stream.of(with(new PartOfLine(move.as(), of().part()), move.units(), 0));
    }

    private BoardItem with(PartOfLine of, int units, int without) {
        var item =
                new TicketItem(of, units, fired.name(), fired.set(), fired.options(), fired.seat(), fired.allergens());
        return new BoardItem(item, without, progress, note, allergies);
    }

    /** How far an item of a ticket has come; a ticket as far as the first of these that one of its items has. */
    enum ItemStatus {
        FIRED,
        READY,
        SERVED,
        /** Nothing of it is wanted any more. */
        VOID
    }
}
