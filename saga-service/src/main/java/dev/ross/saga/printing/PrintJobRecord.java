package dev.ross.saga.printing;

import dev.ross.contracts.printing.PrintJobContent;
import dev.ross.contracts.printing.PrintJobEvent;
import dev.ross.contracts.printing.PrintJobEvent.PrintRequested;
import dev.ross.contracts.printing.PrintJobEvent.ReprintRequested;
import dev.ross.contracts.printing.PrintJobId;
import dev.ross.saga.platform.axon.CausationMetadata;
import dev.ross.saga.platform.history.StreamHistory;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

/**
 * State of one print job, folded from its events.
 *
 * @param content absent if there is no such job
 * @param request the id of the event that requested it last; empty if there is no such job
 * @param trail metadata about the cause, for commands about the job
 */
record PrintJobRecord(@Nullable PrintJobContent content, String request, Map<String, String> trail) {
    private static final PrintJobRecord UNKNOWN = new PrintJobRecord(null, "", Map.of());

    static PrintJobRecord of(PrintJobId id, StreamHistory history) {
        return history.ofMessages("print-job", id, UNKNOWN, PrintJobRecord::after);
    }

    /** The job, if it waits to be printed. */
    Optional<PrintJobContent> waiting() {
        return Optional.ofNullable(content).filter(PrintJobContent::isWaiting);
    }

    /** The job, if it waits to be printed because of this request. */
    Optional<PrintJobContent> waitingFor(QueuedPrint print) {
        return waiting().filter(job -> request.equals(print.request()));
    }

    private PrintJobRecord after(EventMessage<?> message) {
        var event = (PrintJobEvent) message.getPayload();
        var isRequest = event instanceof PrintRequested || event instanceof ReprintRequested;
        return new PrintJobRecord(
                PrintJobContent.after(content, event),
                isRequest ? message.getIdentifier() : request,
                content == null ? CausationMetadata.of(message).metadata() : trail);
    }
}
