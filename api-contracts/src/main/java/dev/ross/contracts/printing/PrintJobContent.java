package dev.ross.contracts.printing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.ross.contracts.printing.PrintJobEvent.PrintBegun;
import dev.ross.contracts.printing.PrintJobEvent.PrintDelayed;
import dev.ross.contracts.printing.PrintJobEvent.PrintGivenUp;
import dev.ross.contracts.printing.PrintJobEvent.PrintInterrupted;
import dev.ross.contracts.printing.PrintJobEvent.PrintRequested;
import dev.ross.contracts.printing.PrintJobEvent.ReprintRequested;
import dev.ross.contracts.printing.PrintJobEvent.TicketPrinted;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A print job, folded from its events.
 *
 * @param printer the name of the printer
 * @param problem why it is not printed yet, or was given up; absent if there was none since it was last requested
 * @param requestedAt when it was requested first
 * @param wantedAt when it was fired, voided, moved or requested again: from then on it is of use for a while
 */
public record PrintJobContent(
        PrintedTicket ticket,
        String printer,
        PrintState state,
        PrintAttempts attempts,
        @Nullable PrintProblem problem,
        Instant requestedAt,
        Instant wantedAt,
        int reprints) {
    /** How long a ticket is of use on paper. */
    public static final Duration USEFUL_FOR = Duration.ofHours(2);

    /** The most reprints of one job. */
    public static final int MOST_REPRINTS = 20;

    /** What has become of a print job. */
    public enum PrintState {
        WAITING,
        /** The printer has taken all of it. */
        PRINTED,
        /** It was given up, and nothing of it was sent. */
        FAILED,
        /** It was given up, and may have been printed. */
        UNKNOWN
    }

    /**
     * @param before absent before the first event
     */
    public static PrintJobContent after(@Nullable PrintJobContent before, PrintJobEvent event) {
        if (event instanceof PrintRequested requested) return of(requested);
        if (before == null) throw new IllegalStateException("a print job begins with its request");
        return before.after(event);
    }

    private static PrintJobContent of(PrintRequested requested) {
        return new PrintJobContent(
                requested.ticket(),
                requested.printer(),
                PrintState.WAITING,
                PrintAttempts.NONE,
                null,
                requested.at(),
                requested.wantedAt(),
                0);
    }

    private PrintJobContent after(PrintJobEvent event) {
        return switch (event) {
            case PrintRequested requested -> this;
            case PrintBegun begun -> with(PrintState.WAITING, attempts.begun(begun.attempt(), begun.at()), problem);
            case PrintInterrupted interrupted -> with(PrintState.WAITING, attempts.closed(), interrupted.problem());
            case PrintDelayed delayed -> with(PrintState.WAITING, attempts, delayed.problem());
            case TicketPrinted printed -> with(PrintState.PRINTED, attempts.closed(), null);
            case PrintGivenUp given -> with(givenUp(), attempts.closed(), given.problem());
            case ReprintRequested again ->
                new PrintJobContent(
                        ticket,
                        printer,
                        PrintState.WAITING,
                        attempts.requestedAgain(),
                        null,
                        requestedAt,
                        again.at(),
                        reprints + 1);
        };
    }

    private PrintState givenUp() {
        return attempts.sinceRequest() > 0 ? PrintState.UNKNOWN : PrintState.FAILED;
    }

    private PrintJobContent with(PrintState changed, PrintAttempts tried, @Nullable PrintProblem because) {
        return new PrintJobContent(ticket, printer, changed, tried, because, requestedAt, wantedAt, reprints);
    }

    @JsonIgnore
    public boolean isWaiting() {
        return state == PrintState.WAITING;
    }

    /** Until when it is of use. */
    public Instant usefulUntil() {
        return usefulUntil(wantedAt);
    }

    /** Until when something is of use on paper that was wanted at this time. */
    public static Instant usefulUntil(Instant wantedAt) {
        return wantedAt.plus(USEFUL_FOR);
    }
}
