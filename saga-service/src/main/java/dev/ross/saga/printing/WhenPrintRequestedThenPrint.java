package dev.ross.saga.printing;

import dev.ross.contracts.printing.PrintJobContent;
import dev.ross.contracts.printing.PrintJobEvent.PrintRequested;
import dev.ross.contracts.printing.PrintJobEvent.ReprintRequested;
import dev.ross.contracts.printing.PrintJobId;
import dev.ross.saga.platform.outbox.TaskOutbox;
import java.time.Clock;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.stereotype.Component;

/**
 * Policy that queues print jobs, each with a task. What is no longer of use takes no place in the queue: its task gives
 * it up, unless it was printed.
 */
@Component
@DisallowReplay
@ProcessingGroup("printing")
class WhenPrintRequestedThenPrint {
    private final TaskOutbox outbox;
    private final PrintTask task;
    private final PrintQueue queue;
    private final Clock clock;

    WhenPrintRequestedThenPrint(TaskOutbox outbox, PrintTask task, PrintQueue queue, Clock clock) {
        this.outbox = outbox;
        this.task = task;
        this.queue = queue;
        this.clock = clock;
    }

    @EventHandler
    void on(PrintRequested requested, EventMessage<PrintRequested> event) {
        queue(requested.job(), requested.printer(), requested.wantedAt(), event);
    }

    @EventHandler
    void on(ReprintRequested requested, EventMessage<ReprintRequested> event) {
        queue(requested.job(), requested.printer(), requested.at(), event);
    }

    private void queue(PrintJobId job, String printer, Instant wantedAt, EventMessage<?> event) {
        var print = new QueuedPrint(job, event.getIdentifier());
        if (clock.instant().isBefore(PrintJobContent.usefulUntil(wantedAt)))
            queue.add(PrintQueue.key(job.restaurant(), printer), wantedAt, print);
        outbox.write(task, print.request(), print);
    }
}
