package dev.ross.standalone.evenings;

import com.github.kagkarlsson.scheduler.CurrentlyExecuting;
import com.github.kagkarlsson.scheduler.PollingStrategyConfig;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.TaskResolver;
import com.github.kagkarlsson.scheduler.Waiter;
import com.github.kagkarlsson.scheduler.event.SchedulerListeners;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import dev.ross.standalone.evenings.ProcessStore.StoredTask;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * The processes' scheduler without threads: tasks are run when the evening calls for it. Handling of a task's success
 * and failure is the code of db-scheduler and the services.
 */
final class VirtualScheduler extends Scheduler {
    private static final ExecutorService UNUSED = Executors.newSingleThreadExecutor();

    private final TaskTable table;
    private final ProcessStore store;
    private final Clock time;

    VirtualScheduler(TaskTable table, ProcessStore store, List<Task<?>> kinds, Clock time) {
        super(
                time::instant,
                table,
                table,
                new TaskResolver(SchedulerListeners.NOOP, time::instant, kinds),
                1,
                UNUSED,
                new SchedulerName.Fixed("here"),
                new Waiter(Duration.ofSeconds(1)),
                Duration.ofSeconds(5),
                4,
                List.of(),
                List.of(),
                PollingStrategyConfig.DEFAULT_FETCH,
                Duration.ofDays(14),
                Duration.ZERO,
                LogLevel.OFF,
                false,
                List.of(),
                UNUSED,
                Executors.newSingleThreadScheduledExecutor());
        this.table = table;
        this.store = store;
        this.time = time;
    }

    /** Picks a due task, as a thread of the scheduler does before it runs it. */
    StoredTask pick(StoredTask task) {
        var picked = task.pickedNow();
        store.put(picked);
        return picked;
    }

    /**
     * Runs a task that was picked.
     *
     * @param nodeDies after the task has run and before that is stored; it may also die within ({@link NodeDied})
     * @return the failure, if it failed
     */
    @SuppressWarnings({"unchecked", "rawtypes"}) // a task belongs to its kind
    @Nullable
    Throwable run(StoredTask picked, boolean nodeDies) {
        var kind = (Task) table.kindOf(picked);
        var execution = table.execution(picked);
        var operations = new ExecutionOperations(table, SchedulerListeners.NOOP, execution);
        var context = new ExecutionContext(
                getSchedulerState(), execution, this, new CurrentlyExecuting(execution, time::instant, null));
        var started = time.instant();
        CompletionHandler handler;
        try {
            handler = kind.execute(execution.taskInstance, context);
        } catch (RuntimeException e) {
            if (!nodeDies && !NodeDied.isIn(e))
                kind.getFailureHandler()
                        .onFailure(ExecutionComplete.failure(execution, started, time.instant(), e), operations);
            return e;
        }
        if (!nodeDies) handler.complete(ExecutionComplete.success(execution, started, time.instant()), operations);
        return null;
    }

    /** The task's data. */
    Object data(StoredTask task) {
        return table.execution(task).taskInstance.getData();
    }

    /** Another node finds that its node is dead. */
    void revive(StoredTask picked) {
        store.task(picked.key().name(), picked.key().id())
                .filter(StoredTask::picked)
                .ifPresent(task -> store.put(task.putBack()));
    }
}
