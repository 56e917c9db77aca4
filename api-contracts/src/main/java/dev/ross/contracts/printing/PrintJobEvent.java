package dev.ross.contracts.printing;

import dev.ross.contracts.value.StaffId;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/** Events of one print job. The nesting is stored: it never changes. */
public sealed interface PrintJobEvent {
    PrintJobId job();

    Instant at();

    /**
     * A ticket, or a slip about a void or a move, is to be printed on one printer.
     *
     * @param printer the name of the printer
     * @param wantedAt when it was fired, voided or moved
     */
    @Revision("1")
    record PrintRequested(PrintJobId job, PrintedTicket ticket, String printer, Instant wantedAt, Instant at)
            implements PrintJobEvent {}

    /**
     * The printer was reached, and is sent the ticket now: from here on it may have been printed.
     *
     * @param attempt names this attempt
     */
    @Revision("1")
    record PrintBegun(PrintJobId job, String attempt, Instant at) implements PrintJobEvent {}

    /** The ticket was not sent completely, or the connection broke; it is sent again. */
    @Revision("1")
    record PrintInterrupted(PrintJobId job, String attempt, PrintProblem problem, Instant at)
            implements PrintJobEvent {}

    /** The ticket waits for its printer. Stored once for each problem, however often it is tried. */
    @Revision("1")
    record PrintDelayed(PrintJobId job, PrintProblem problem, Instant at) implements PrintJobEvent {}

    /** The printer has taken the whole ticket. */
    @Revision("1")
    record TicketPrinted(PrintJobId job, String attempt, Instant at) implements PrintJobEvent {}

    /** It is not tried again unless someone requests that. */
    @Revision("1")
    record PrintGivenUp(PrintJobId job, PrintProblem problem, Instant at) implements PrintJobEvent {}

    /**
     * A member of staff wants it printed again.
     *
     * @param printer the name of the printer
     */
    @Revision("1")
    record ReprintRequested(PrintJobId job, String printer, StaffId by, Instant at) implements PrintJobEvent {}
}
