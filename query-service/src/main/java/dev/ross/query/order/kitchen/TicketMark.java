package dev.ross.query.order.kitchen;

import dev.ross.contracts.value.TableId;
import dev.ross.query.order.kitchen.BoardTicket.PartyMove;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has happened to a ticket, or an item of it, since it was fired.
 *
 * @param units how many were taken off; absent unless it is voided
 * @param from the tables that the party left; absent unless it moved
 * @param to the tables to which it went; absent unless it moved
 */
record TicketMark(
        MarkKind kind,
        @Nullable Integer units,
        @Nullable List<TableId> from,
        @Nullable List<TableId> to) {
    static TicketMark voided(int units) {
        return new TicketMark(MarkKind.VOID, units, null, null);
    }

    static TicketMark moved(PartyMove move) {
        return new TicketMark(MarkKind.MOVED, null, move.from(), move.to());
    }

    /** What can happen to a ticket. */
    enum MarkKind {
        /** Something of it is not wanted any more. */
        VOID,
        /** The party sits at other tables. */
        MOVED
    }
}
