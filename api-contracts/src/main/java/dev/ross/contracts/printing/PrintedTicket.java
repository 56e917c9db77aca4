package dev.ross.contracts.printing;

import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.order.line.ReductionId;
import dev.ross.contracts.order.line.TicketId;
import org.jspecify.annotations.Nullable;

/**
 * Names what is printed: its content is read from the order when it is printed.
 *
 * @param voided the void that a slip is about; absent for any other
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
        VOID,
        /**
         * A slip that says where items went that the kitchen has already. Its order is the one that has them now, and
         * its ticket the one that they are on there: each move numbers tickets anew.
         */
        MOVED
    }
}
