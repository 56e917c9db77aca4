package dev.ross.saga.platform.errand;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import java.time.Instant;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Where handlers write errands down, in their own transaction: none is ever run for a transaction that rolled back. */
public class Outbox {
    private final SchedulerClient processes;
    private final SchedulerClient mails;
    private final Clock clock;

    Outbox(SchedulerClient processes, SchedulerClient mails, Clock clock) {
        this.processes = processes;
        this.mails = mails;
        this.clock = clock;
    }

    /**
     * Writes one errand down.
     *
     * @param id what makes it the same errand: while one of this id waits, it is not written down again
     * @throws IllegalStateException outside a transaction
     */
    public <T> void write(Errand<T> errand, String id, T data) {
        write(errand, id, data, clock.instant());
    }

    /** The same, for what is not to be done before a certain time. */
    public <T> void write(Errand<T> errand, String id, T data, Instant due) {
        if (!TransactionSynchronizationManager.isActualTransactionActive())
            throw new IllegalStateException("an errand is written down within a transaction");
        var task = TaskDescriptor.of(errand.name(), errand.data()).instance(id).data(data);
        var tasks = errand.waitsForMailServer() ? mails : processes;
        tasks.scheduleIfNotExists(task.scheduledTo(due));
    }
}
