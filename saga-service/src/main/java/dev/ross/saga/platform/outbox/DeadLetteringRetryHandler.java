package dev.ross.saga.platform.outbox;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import dev.ross.saga.platform.deadletter.DeadLetters;
import dev.ross.saga.platform.deadletter.FailureSummary;
import dev.ross.saga.platform.deadletter.TransientFailures;
import dev.ross.saga.platform.deadletter.UnreadableData;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Retries a failed task by its retry policy, and makes it a dead letter when that is exhausted, or at once when it asks
 * for that ({@link DeadLetterRequested}) or cannot be read. A task that fails because a store is away never becomes
 * one.
 */
public final class DeadLetteringRetryHandler<T> implements FailureHandler<T> {
    private static final Logger log = LoggerFactory.getLogger(DeadLetteringRetryHandler.class);

    private final RetryPolicy policy;
    private final RetryHandler<T> retryHandler;
    private final DeadLetters deadLetters;
    private final String worker;

    /**
     * @param worker of the dead letter, if the task names no worker itself
     */
    public DeadLetteringRetryHandler(RetryPolicy policy, DeadLetters deadLetters, String worker) {
        this.policy = policy;
        this.retryHandler = new RetryHandler<>(policy);
        this.deadLetters = deadLetters;
        this.worker = worker;
    }

    @Override
    public void onFailure(ExecutionComplete run, ExecutionOperations<T> next) {
        var cause = RetryHandler.causeOf(run);
        var requested = DeadLetterRequested.in(cause);
        var over = policy.isExhaustedAfter(RetryHandler.failuresOf(run)) && !TransientFailures.isPassing(cause);
        var isFinal = over || requested.isPresent() || UnreadableData.in(cause).isPresent();
        if (isFinal && isDeadLettered(run, cause, requested)) next.remove();
        else retryHandler.onFailure(run, next);
    }

    private boolean isDeadLettered(ExecutionComplete run, Throwable cause, Optional<DeadLetterRequested> requested) {
        var instance = run.getExecution().taskInstance;
        try {
            deadLetters.addTask(
                    requested.map(DeadLetterRequested::worker).orElse(worker),
                    requested.map(DeadLetterRequested::sequence).orElse(instance.getId()),
                    instance.getTaskName(),
                    instance.getId(),
                    requested.map(DeadLetterRequested::fault).orElseGet(() -> FailureSummary.of(cause)));
            return true;
        } catch (RuntimeException e) {
            log.warn(
                    "{} {} could not be made a dead letter yet ({})",
                    instance.getTaskName(),
                    instance.getId(),
                    FailureSummary.of(e));
            return false;
        }
    }
}
