package dev.ross.contracts.order;

import dev.ross.contracts.AtMost;
import dev.ross.contracts.order.line.LineId;
import dev.ross.contracts.order.line.LineNotes;
import dev.ross.contracts.order.line.OrderLine;
import dev.ross.contracts.order.line.ReductionId;
import dev.ross.contracts.personal.Personal;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** An order was opened, or what is ordered has changed. The nesting is stored: it never changes. */
public sealed interface OrderLineEvent extends OrderEvent {
    @Revision("1")
    record OrderOpened(OrderId order, OrderTerms terms, Instant at) implements OrderLineEvent {}

    /**
     * @param byParty whether a member of the party ordered them, not staff
     */
    @Revision("1")
    record LinesAdded(
            OrderId order,
            @AtMost(100) List<OrderLine> lines,
            @Nullable Personal<LineNotes> notes,
            boolean byParty,
            Instant at)
            implements OrderLineEvent {}

    /**
     * A line was taken off before the kitchen knew of it. The line may be unknown: if it is added later, what was taken
     * off stays so.
     *
     * @param units how many; absent: all
     */
    @Revision("1")
    record LineRemoved(
            OrderId order,
            LineId line,
            ReductionId reduction,
            @Nullable Integer units,
            Instant at) implements OrderLineEvent {}

    /** The line stays behind when its course is fired. */
    @Revision("1")
    record LineHeld(OrderId order, LineId line, Instant at) implements OrderLineEvent {}

    @Revision("1")
    record LineReleased(OrderId order, LineId line, Instant at) implements OrderLineEvent {}
}
