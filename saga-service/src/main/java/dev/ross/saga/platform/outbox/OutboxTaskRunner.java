package dev.ross.saga.platform.outbox;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.ross.saga.platform.deadletter.DeadLetters;
import dev.ross.saga.platform.deadletter.FailureSummary;
import dev.ross.saga.platform.deadletter.UnreadableData;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs one kind of outbox task for the scheduler: as many at once as it allows, again after a while when it failed. */
final class OutboxTaskRunner<T> {
    private static final Logger log = LoggerFactory.getLogger(OutboxTaskRunner.class);
    private static final Duration UNTIL_ONE_RETURNS = Duration.ofMillis(200);
    private static final Duration UNTIL_CLOCKS_AGREE = Duration.ofSeconds(1);

    private final OutboxTask<T> task;
    private final DeadLetters deadLetters;
    private final Semaphore places;
    private final RetryHandler<T> retryHandler;

    private OutboxTaskRunner(OutboxTask<T> task, DeadLetters deadLetters) {
        this.task = task;
        this.deadLetters = deadLetters;
        this.places = new Semaphore(task.atOnce());
        this.retryHandler = new RetryHandler<>(task.retryPolicy());
    }

    static <T> Task<T> of(OutboxTask<T> task, DeadLetters deadLetters) {
        var runner = new OutboxTaskRunner<>(task, deadLetters);
        return Tasks.custom(task.name(), task.data())
                .onFailure(runner::failed)
                .execute((instance, context) -> runner.run(instance));
    }

    private CompletionHandler<T> run(TaskInstance<T> instance) {
        if (!places.tryAcquire())
            return (done, next) -> next.reschedule(done, done.getTimeDone().plus(UNTIL_ONE_RETURNS));
        try {
            return task.runWhenDue(UnreadableData.orThrow("the task cannot be read", instance::getData))
                    .<CompletionHandler<T>>map(OutboxTaskRunner::runAgainAt)
                    .orElseGet(CompletionHandler.OnCompleteRemove::new);
        } catch (Exception e) {
            throw new OutboxTaskFailed(e);
        } finally {
            places.release();
        }
    }

    /** Waits a moment at least: where another node's clock is behind, a task that is due here is not yet due there. */
    private static <T> CompletionHandler<T> runAgainAt(Instant due) {
        return (done, next) -> {
            var soon = done.getTimeDone().plus(UNTIL_CLOCKS_AGREE);
            next.reschedule(done, due.isBefore(soon) ? soon : due);
        };
    }

    /** Makes an unreadable task a dead letter at once, as it is stored; any other once its retries are exhausted. */
    private void failed(ExecutionComplete run, ExecutionOperations<T> next) {
        var unreadable = UnreadableData.in(RetryHandler.causeOf(run)).isPresent();
        var over = unreadable || task.retryPolicy().isExhaustedAfter(RetryHandler.failuresOf(run));
        if (over && isSettled(run, unreadable)) next.remove();
        else retryHandler.onFailure(run, next);
    }

    private boolean isSettled(ExecutionComplete run, boolean unreadable) {
        var instance = run.getExecution().taskInstance;
        try {
            var cause = RetryHandler.causeOf(run);
            if (unreadable || !task.giveUp(task.data().cast(instance.getData()), cause))
                deadLetters.addTask(
                        task.name(), instance.getId(), task.name(), instance.getId(), FailureSummary.of(cause));
            return true;
        } catch (Exception e) {
            log.warn("{} {} could not be given up yet ({})", task.name(), instance.getId(), FailureSummary.of(e));
            return false;
        }
    }
}
