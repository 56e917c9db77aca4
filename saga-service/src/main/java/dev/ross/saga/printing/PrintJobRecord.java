package dev.ross.saga.printing;

import dev.ross.contracts.printing.PrintJobContent;
import dev.ross.contracts.printing.PrintJobEvent;
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
 * @param trail metadata about the cause, for commands about the job
 */
record PrintJobRecord(@Nullable PrintJobContent content, Map<String, String> trail) {
    private static final PrintJobRecord UNKNOWN = new PrintJobRecord(null, Map.of());

    static PrintJobRecord of(PrintJobId id, StreamHistory history) {
        return history.ofMessages("print-job", id, UNKNOWN, PrintJobRecord::after);
    }

    /** The job, if it waits to be printed. */
    Optional<PrintJobContent> waiting() {
        return Optional.ofNullable(content).filter(PrintJobContent::isWaiting);
    }

    private PrintJobRecord after(EventMessage<?> event) {
        var metadata = CausationMetadata.of(event).metadata();
        return new PrintJobRecord(
                PrintJobContent.after(content, (PrintJobEvent) event.getPayload()), content == null ? metadata : trail);
    }
}
