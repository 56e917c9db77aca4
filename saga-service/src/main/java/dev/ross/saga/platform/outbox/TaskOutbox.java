package dev.ross.saga.platform.outbox;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import java.time.Instant;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Stores outbox tasks in the transaction of the handler that adds them: none is run if that rolls back. */
public class TaskOutbox {
    private final SchedulerClient processes;
    private final SchedulerClient mails;
    private final Clock clock;

    TaskOutbox(SchedulerClient processes, SchedulerClient mails, Clock clock) {
        this.processes = processes;
        this.mails = mails;
        this.clock = clock;
    }

    /**
     * Stores one task.
     *
     * @param id identifies the task: while one of this id waits, it is not stored again
     * @throws IllegalStateException outside a transaction
     */
    public <T> void write(OutboxTask<T> task, String id, T data) {
        write(task, id, data, clock.instant());
    }

    /** The same, for a task that must not run before a certain time. */
    public <T> void write(OutboxTask<T> task, String id, T data, Instant due) {
        if (!TransactionSynchronizationManager.isActualTransactionActive())
            throw new IllegalStateException("an outbox task is stored within a transaction");
        var instance = TaskDescriptor.of(task.name(), task.data()).instance(id).data(data);
        var scheduler = task.waitsForMailServer() ? mails : processes;
        scheduler.scheduleIfNotExists(instance.scheduledTo(due));
    }
}
