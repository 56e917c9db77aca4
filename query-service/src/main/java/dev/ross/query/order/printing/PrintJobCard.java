package dev.ross.query.order.printing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.order.line.TicketId;
import dev.ross.contracts.printing.PrintJobContent;
import dev.ross.contracts.printing.PrintJobContent.PrintState;
import dev.ross.contracts.printing.PrintJobId;
import dev.ross.contracts.printing.PrintProblem;
import dev.ross.contracts.printing.PrintedTicket;
import dev.ross.contracts.printing.PrintedTicket.SlipKind;
import dev.ross.query.order.printing.PrintJobBoard.ListedJob;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A print job as shown to staff.
 *
 * @param printer the name of the printer
 * @param attempts how often it was sent to the printer, reprints included
 * @param problem why it is not printed yet, or was given up; absent if there was none
 * @param actions that staff may take now
 */
record PrintJobCard(
        PrintJobId id,
        String printer,
        @JsonUnwrapped TicketSlip slip,
        PrintState state,
        int attempts,
        @Nullable PrintProblem problem,
        Instant requestedAt,
        long version,
        List<String> actions) {
    static PrintJobCard of(ListedJob job) {
        var content = job.content();
        return new PrintJobCard(
                job.id(),
                content.printer(),
                TicketSlip.of(content.ticket()),
                content.state(),
                content.attempts().all(),
                content.problem(),
                content.requestedAt(),
                job.version(),
                actions(content));
    }

    private static List<String> actions(PrintJobContent content) {
        var mayReprint = !content.isWaiting() && content.reprints() < PrintJobContent.MOST_REPRINTS;
        return mayReprint ? List.of("reprint") : List.of();
    }

    /**
     * @param course from 1 to 9; 0 is served at once
     */
    record TicketSlip(SlipKind kind, OrderId orderId, TicketId ticketId, String station, int course) {
        static TicketSlip of(PrintedTicket ticket) {
            return new TicketSlip(ticket.kind(), ticket.order(), ticket.ticket(), ticket.station(), ticket.course());
        }
    }
}
