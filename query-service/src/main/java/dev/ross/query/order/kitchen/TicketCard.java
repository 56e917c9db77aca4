package dev.ross.query.order.kitchen;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.order.line.TicketId;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.TableId;
import dev.ross.query.order.kitchen.BoardItem.ItemStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as shown to staff.
 *
 * @param tables of the party; none: they are not known
 * @param status the least that one of its items has reached
 * @param marks what has happened to it since it was fired
 * @param actions that staff may take now
 */
record TicketCard(
        @JsonUnwrapped TicketHeader header,
        List<TableId> tables,
        ItemStatus status,
        List<TicketItemCard> items,
        List<TicketMark> marks,
        List<String> actions) {
    static TicketCard of(BoardTicket ticket, List<TableId> tables) {
        return new TicketCard(
                TicketHeader.of(ticket),
                tables,
                ticket.status(),
                ticket.items().stream().map(TicketItemCard::of).toList(),
                marks(ticket),
                actions(ticket));
    }

    private static List<TicketMark> marks(BoardTicket ticket) {
        var marks = new ArrayList<TicketMark>();
        var voided = ticket.items().stream().mapToInt(BoardItem::voided).sum();
        if (voided > 0) marks.add(TicketMark.voided(voided));
        if (ticket.moved() != null) marks.add(TicketMark.moved(ticket.moved()));
        return List.copyOf(marks);
    }

    private static List<String> actions(BoardTicket ticket) {
        var actions = new ArrayList<String>();
        if (has(ticket, ItemStatus.FIRED)) actions.add("ready");
        if (has(ticket, ItemStatus.READY)) actions.add("recall");
        if (ticket.open() && ticket.hasNothingLeft()) actions.add("acknowledge-void");
        return List.copyOf(actions);
    }

    private static boolean has(BoardTicket ticket, ItemStatus status) {
        return ticket.items().stream().anyMatch(item -> item.status() == status);
    }

    /**
     * @param course from 1 to 9; 0 is served at once
     * @param finishedAt absent while something of it is to be prepared or served
     */
    record TicketHeader(
            TicketId id,
            OrderId orderId,
            SeatingId seatingId,
            String station,
            int course,
            Instant firedAt,
            @Nullable Instant finishedAt) {
        static TicketHeader of(BoardTicket ticket) {
            return new TicketHeader(
                    ticket.id(),
                    ticket.order(),
                    ticket.seating(),
                    ticket.station(),
                    ticket.course(),
                    ticket.firedAt(),
                    ticket.finishedAt());
        }
    }
}
