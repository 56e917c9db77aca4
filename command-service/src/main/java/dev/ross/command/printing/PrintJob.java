package dev.ross.command.printing;

import static dev.ross.contracts.RejectedException.require;
import static dev.ross.contracts.RejectedException.requireDue;
import static dev.ross.contracts.printing.PrintJobRejection.PRINT_UNDER_WAY;
import static dev.ross.contracts.printing.PrintJobRejection.PRINT_WAITS;
import static dev.ross.contracts.printing.PrintJobRejection.TOO_MANY_REPRINTS;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.ross.command.platform.axon.Idempotent;
import dev.ross.command.platform.axon.ProcessedRequests;
import dev.ross.contracts.StreamKind;
import dev.ross.contracts.printing.PrintJobCommand.BeginPrint;
import dev.ross.contracts.printing.PrintJobCommand.GiveUpPrint;
import dev.ross.contracts.printing.PrintJobCommand.RecordPrintDelayed;
import dev.ross.contracts.printing.PrintJobCommand.RecordPrintInterrupted;
import dev.ross.contracts.printing.PrintJobCommand.RecordPrinted;
import dev.ross.contracts.printing.PrintJobCommand.Reprint;
import dev.ross.contracts.printing.PrintJobCommand.RequestPrint;
import dev.ross.contracts.printing.PrintJobContent;
import dev.ross.contracts.printing.PrintJobEvent;
import dev.ross.contracts.printing.PrintJobEvent.PrintBegun;
import dev.ross.contracts.printing.PrintJobEvent.PrintDelayed;
import dev.ross.contracts.printing.PrintJobEvent.PrintGivenUp;
import dev.ross.contracts.printing.PrintJobEvent.PrintInterrupted;
import dev.ross.contracts.printing.PrintJobEvent.PrintRequested;
import dev.ross.contracts.printing.PrintJobEvent.ReprintRequested;
import dev.ross.contracts.printing.PrintJobEvent.TicketPrinted;
import dev.ross.contracts.printing.PrintJobId;
import java.time.Instant;
import java.util.Objects;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Aggregate of one ticket's way to one printer. It is requested once. Each attempt is claimed before anything is sent,
 * by one node at a time; then it was printed, was interrupted and is tried again, or is given up. Staff may then have
 * it printed again. An outcome that comes after another attempt has begun counts no more.
 */
@Revision("2")
final class PrintJob implements Idempotent {
    @AggregateIdentifier
    private @Nullable String stream;

    private @Nullable PrintJobContent content;
    private ProcessedRequests answered = new ProcessedRequests();

    PrintJob() {}

    static PrintJob blank(PrintJobId id) {
        var job = new PrintJob();
        job.stream = StreamKind.PRINT_JOB.of(id);
        return job;
    }

    void decide(RequestPrint request, Instant now) {
        if (content == null)
            apply(new PrintRequested(request.job(), request.ticket(), request.printer(), request.wantedAt(), now));
    }

    void decide(BeginPrint begin, Instant now) {
        if (content == null || !content.isWaiting()) return;
        var attempts = content.attempts();
        if (attempts.exhausted() || attempts.isOpen(begin.attempt())) return;
        requireDue(attempts.nextAt(), now, PRINT_UNDER_WAY);
        apply(new PrintBegun(begin.job(), begin.attempt(), now));
    }

    void decide(RecordPrinted printed, Instant now) {
        if (isOpen(printed.attempt())) apply(new TicketPrinted(printed.job(), printed.attempt(), now));
    }

    void decide(RecordPrintInterrupted interrupted, Instant now) {
        if (isOpen(interrupted.attempt()))
            apply(new PrintInterrupted(interrupted.job(), interrupted.attempt(), interrupted.problem(), now));
    }

    void decide(RecordPrintDelayed delayed, Instant now) {
        if (content != null && content.isWaiting() && content.problem() != delayed.problem())
            apply(new PrintDelayed(delayed.job(), delayed.problem(), now));
    }

    void decide(GiveUpPrint giveUp, Instant now) {
        if (isWaiting()) apply(new PrintGivenUp(giveUp.job(), giveUp.problem(), now));
    }

    void decide(Reprint reprint, Instant now) {
        require(!isWaiting(), PRINT_WAITS);
        var settled = Objects.requireNonNull(content);
        require(settled.reprints() < PrintJobContent.MOST_REPRINTS, TOO_MANY_REPRINTS);
        apply(new ReprintRequested(reprint.job(), settled.printer(), reprint.staff(), now));
    }

    private boolean isWaiting() {
        return content != null && content.isWaiting();
    }

    private boolean isOpen(String attempt) {
        return content != null && content.attempts().isOpen(attempt);
    }

    @EventSourcingHandler
    void evolve(PrintJobEvent event, MetaData metaData, @Timestamp Instant at, @SequenceNumber long version) {
        stream = StreamKind.PRINT_JOB.of(event.job());
        content = PrintJobContent.after(content, event);
        answered.add(metaData, at, version);
    }

    @Override
    public ProcessedRequests processedRequests() {
        return answered;
    }
}
