package dev.ross.contracts.order;

import dev.ross.contracts.AtMost;
import dev.ross.contracts.order.line.LineId;
import dev.ross.contracts.order.line.LineNotes;
import dev.ross.contracts.order.line.LineRequest;
import dev.ross.contracts.order.line.ReductionId;
import dev.ross.contracts.order.line.TicketId;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.value.Requester;
import dev.ross.contracts.value.RequesterNaming;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.StaffId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Commands about what is ordered, and about its way through the kitchen. */
public sealed interface OrderLineCommand extends OrderCommand {
    /**
     * Opens an order for a seated party.
     *
     * @param server who is responsible for it; absent if the party opens it itself
     */
    record OpenOrder(
            OrderId order,
            SeatingId seating,
            Requester by,
            @Nullable StaffId server,
            @AtMost(100) List<LineRequest> lines,
            @Nullable Personal<LineNotes> notes)
            implements OrderLineCommand, RequesterNaming {}

    /**
     * Adds lines; those that the order has already stay as they are.
     *
     * @param seating where the party sits that orders; absent: staff order, wherever it is
     */
    record AddLines(
            OrderId order,
            @Nullable SeatingId seating,
            Requester by,
            @AtMost(100) List<LineRequest> lines,
            @Nullable Personal<LineNotes> notes)
            implements OrderLineCommand, RequesterNaming {}

    /**
     * Takes a line off that the kitchen does not know of. The line may be unknown: it may have been sent by a tablet
     * whose other requests arrive later.
     *
     * @param units how many; absent: all
     */
    record RemoveLine(
            OrderId order,
            LineId line,
            ReductionId reduction,
            @Nullable Integer units) implements OrderLineCommand {}

    /** Lets a line stay behind when its course is fired. */
    record HoldLine(OrderId order, LineId line) implements OrderLineCommand {}

    /** Sends a line to the kitchen, even if it is held. */
    record FireLine(OrderId order, LineId line) implements OrderLineCommand {}

    /** Lets the lines of a course wait that would go to the kitchen by themselves. */
    record HoldCourse(OrderId order, int course) implements OrderLineCommand {}

    /** Sends the lines of a course to the kitchen that wait and are not held. */
    record FireCourse(OrderId order, int course) implements OrderLineCommand {}

    /**
     * The kitchen has a line ready.
     *
     * @param part its place among the line's parts; absent: all that are in preparation
     */
    record MarkLineReady(
            OrderId order, LineId line, @Nullable Integer part) implements OrderLineCommand {}

    /**
     * A line was brought to the table.
     *
     * @param part its place among the line's parts; absent: all that the kitchen knows of or that need no kitchen
     */
    record MarkLineServed(
            OrderId order, LineId line, @Nullable Integer part) implements OrderLineCommand {}

    /** The kitchen has all lines of a ticket ready. */
    record MarkTicketReady(OrderId order, TicketId ticket) implements OrderLineCommand {}

    /** The kitchen has seen that nothing more of a ticket is wanted. */
    record AcknowledgeVoid(OrderId order, TicketId ticket) implements OrderLineCommand {}

    /** Puts the lines of a ticket that are ready back into preparation. */
    record RecallTicket(OrderId order, TicketId ticket) implements OrderLineCommand {}
}
