package dev.ross.contracts.order;

import dev.ross.contracts.AtMost;
import dev.ross.contracts.order.line.LineId;
import dev.ross.contracts.order.line.LineNotes;
import dev.ross.contracts.order.line.OrderedLine;
import dev.ross.contracts.order.line.ReductionId;
import dev.ross.contracts.order.line.TicketId;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.value.CustomerId;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.StaffId;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * An order or some of its lines went to another party, or someone else is responsible for it. The nesting is stored: it
 * never changes.
 */
public sealed interface OrderTransferEvent extends OrderEvent {
    /**
     * The whole order went to another party.
     *
     * @param seating of the party that has it now
     * @param customer the account of that party's guest; absent for a party without one
     * @param notes about all its lines, encrypted with the key of that guest
     */
    @Revision("1")
    record OrderMoved(
            OrderId order,
            SeatingId from,
            SeatingId seating,
            @Nullable CustomerId customer,
            @Nullable Personal<LineNotes> notes,
            StaffId by,
            Instant at)
            implements OrderTransferEvent {}

    /**
     * Lines went to another order. They stay here with nothing remaining, so that a repeated request finds them.
     *
     * @param tickets those with items of these lines
     */
    @Revision("1")
    record LinesMovedOut(
            OrderId order,
            SeatingId seating,
            OrderId to,
            SeatingId toSeating,
            @AtMost(OrderContent.MOST_LINES) List<LineMove> moves,
            @AtMost(OrderContent.MOST_DETAILS) List<TicketMove> tickets,
            StaffId by,
            Instant at)
            implements OrderTransferEvent {}

    /**
     * Lines came from another order. What the kitchen knows of them already it knows from there.
     *
     * @param tickets how many tickets were numbered anew
     */
    @Revision("1")
    record LinesMovedIn(
            OrderId order,
            OrderId from,
            @AtMost(OrderContent.MOST_LINES) List<OrderedLine> lines,
            int tickets,
            @Nullable Personal<LineNotes> notes,
            StaffId by,
            Instant at)
            implements OrderTransferEvent {}

    /** The order is closed: another one has its lines. */
    @Revision("1")
    record OrderMerged(OrderId order, OrderId into, SeatingId seating, StaffId by, Instant at)
            implements OrderTransferEvent {}

    /**
     * @param server who is responsible for it now
     */
    @Revision("1")
    record OrderHandedOver(OrderId order, StaffId server, StaffId by, Instant at) implements OrderTransferEvent {}

    /**
     * @param units how many of the line
     * @param as its id in the other order
     */
    record LineMove(LineId line, ReductionId reduction, int units, LineId as) {}

    /**
     * @param as the id of the ticket with these items in the other order
     */
    record TicketMove(TicketId ticket, TicketId as) {}
}
