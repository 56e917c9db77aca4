package dev.ross.contracts.order;

import dev.ross.contracts.AtMost;
import dev.ross.contracts.order.line.KitchenTicket;
import dev.ross.contracts.order.line.LineNotes;
import dev.ross.contracts.order.line.PartOfLine;
import dev.ross.contracts.order.line.TicketId;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.value.SeatingId;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Something of an order went to the kitchen, is ready or was served. The nesting is stored: it never changes. */
public sealed interface OrderKitchenEvent extends OrderEvent {
    /**
     * Parts of lines went to the kitchen, each on exactly one ticket.
     *
     * @param notes about these lines
     */
    @Revision("1")
    record TicketsFired(
            OrderId order,
            SeatingId seating,
            @AtMost(500) List<KitchenTicket> tickets,
            @Nullable Personal<LineNotes> notes,
            Instant at)
            implements OrderKitchenEvent {}

    /** Lines of this course that would go to the kitchen by themselves wait for it to be fired. */
    @Revision("1")
    record CourseHeld(OrderId order, int course, Instant at) implements OrderKitchenEvent {}

    @Revision("1")
    record CourseReleased(OrderId order, int course, Instant at) implements OrderKitchenEvent {}

    @Revision("1")
    record PartsReady(OrderId order, @AtMost(3000) List<PartOfLine> parts, Instant at) implements OrderKitchenEvent {}

    /** Parts that were ready are not, after all. */
    @Revision("1")
    record PartsRecalled(OrderId order, @AtMost(3000) List<PartOfLine> parts, Instant at)
            implements OrderKitchenEvent {}

    /** The kitchen has seen that nothing more of a ticket is wanted. */
    @Revision("1")
    record VoidAcknowledged(OrderId order, TicketId ticket, Instant at) implements OrderKitchenEvent {}

    @Revision("1")
    record PartsServed(OrderId order, @AtMost(3000) List<PartOfLine> parts, Instant at) implements OrderKitchenEvent {}

    @Revision("1")
    record OrderStageReached(OrderId order, SeatingId seating, OrderStage stage, Instant at)
            implements OrderKitchenEvent {}
}
