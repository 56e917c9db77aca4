package dev.ross.saga.printing;

import dev.ross.contracts.RejectedException;
import dev.ross.contracts.StreamKind;
import dev.ross.contracts.printing.PrintJobCommand;
import dev.ross.contracts.printing.PrintJobCommand.BeginPrint;
import dev.ross.contracts.printing.PrintJobCommand.GiveUpPrint;
import dev.ross.contracts.printing.PrintJobCommand.RecordPrintDelayed;
import dev.ross.contracts.printing.PrintJobCommand.RecordPrintInterrupted;
import dev.ross.contracts.printing.PrintJobCommand.RecordPrinted;
import dev.ross.contracts.printing.PrintJobCommand.RequestPrint;
import dev.ross.contracts.printing.PrintJobContent;
import dev.ross.contracts.printing.PrintJobEvent;
import dev.ross.contracts.printing.PrintJobEvent.PrintBegun;
import dev.ross.contracts.printing.PrintJobEvent.PrintDelayed;
import dev.ross.contracts.printing.PrintJobEvent.PrintGivenUp;
import dev.ross.contracts.printing.PrintJobEvent.PrintInterrupted;
import dev.ross.contracts.printing.PrintJobEvent.PrintRequested;
import dev.ross.contracts.printing.PrintJobEvent.TicketPrinted;
import dev.ross.contracts.printing.PrintJobId;
import dev.ross.contracts.printing.PrintJobRejection;
import java.time.Clock;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/** Replaces the command side for print jobs: claims and outcomes are decided over the job's events, as there. */
public class PrintCommandsStub {
    private final EventStore events;
    private final Clock clock;

    PrintCommandsStub(EventStore events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    @CommandHandler
    void handle(RequestPrint request) {
        if (find(request.job()) == null)
            append(new PrintRequested(request.job(), request.ticket(), request.printer(), request.wantedAt(), now()));
    }

    @CommandHandler
    void handle(BeginPrint begin) {
        if (!isWaiting(begin)) return;
        var attempts = job(begin).attempts();
        RejectedException.requireDue(attempts.nextAt(), now(), PrintJobRejection.PRINT_UNDER_WAY);
        append(new PrintBegun(begin.job(), begin.attempt(), now()));
    }

    @CommandHandler
    void handle(RecordPrinted printed) {
        if (isOpen(printed, printed.attempt())) append(new TicketPrinted(printed.job(), printed.attempt(), now()));
    }

    @CommandHandler
    void handle(RecordPrintInterrupted stopped) {
        if (isOpen(stopped, stopped.attempt()))
            append(new PrintInterrupted(stopped.job(), stopped.attempt(), stopped.problem(), now()));
    }

    @CommandHandler
    void handle(RecordPrintDelayed delayed) {
        if (isWaiting(delayed) && job(delayed).problem() != delayed.problem())
            append(new PrintDelayed(delayed.job(), delayed.problem(), now()));
    }

    @CommandHandler
    void handle(GiveUpPrint giveUp) {
        if (isWaiting(giveUp)) append(new PrintGivenUp(giveUp.job(), giveUp.problem(), now()));
    }

    private boolean isWaiting(PrintJobCommand command) {
        return job(command).isWaiting();
    }

    private boolean isOpen(PrintJobCommand command, String attempt) {
        return job(command).attempts().isOpen(attempt);
    }

    private PrintJobContent job(PrintJobCommand command) {
        var found = find(command.job());
        if (found == null) throw new RejectedException(PrintJobRejection.UNKNOWN_PRINT_JOB);
        return found;
    }

    @Nullable
    PrintJobContent find(PrintJobId id) {
        PrintJobContent content = null;
        var stream = events.readEvents(StreamKind.PRINT_JOB.of(id));
        while (stream.hasNext())
            content =
                    PrintJobContent.after(content, (PrintJobEvent) stream.next().getPayload());
        return content;
    }

    private Instant now() {
        return clock.instant();
    }

    private void append(PrintJobEvent event) {
        var stream = StreamKind.PRINT_JOB.of(event.job());
        var next = events.lastSequenceNumberFor(stream).map(last -> last + 1).orElse(0L);
        events.publish(new GenericDomainEventMessage<>("print-job", stream, next, event));
    }
}
