package dev.ross.contracts.printing;

import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.order.line.ReductionId;
import dev.ross.contracts.order.line.TicketId;
import org.jspecify.annotations.Nullable;

/**
 * Names what is printed: its content is read from the order when it is printed.
 *
 * @param voided the void that a slip is about; absent for a ticket
 */
public record PrintedTicket(
        SlipKind kind,
        OrderId order,
        TicketId ticket,
        String station,
        int course,
        @Nullable ReductionId voided) {
    /** What comes out of a printer. */
    public enum SlipKind {
        /** The ticket itself. */
        TICKET,
        /** A slip that says what of the ticket is not wanted any more. */
        VOID
    }
}
