package dev.ross.saga.platform.outbox;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import dev.ross.saga.platform.deadletter.FailureSummary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Reschedules a failed task by its retry policy; its log entries about the failure contain no personal data. */
final class RetryHandler<T> implements FailureHandler<T> {
    private static final Logger log = LoggerFactory.getLogger(RetryHandler.class);

    private final RetryPolicy policy;

    RetryHandler(RetryPolicy policy) {
        this.policy = policy;
    }

    @Override
    public void onFailure(ExecutionComplete run, ExecutionOperations<T> next) {
        var failures = failuresOf(run);
        var wait = policy.waitAfter(failures);
        var task = run.getExecution().taskInstance.getTaskAndInstance();
        log.atLevel(failures == 1 || failures % 10 == 0 ? Level.WARN : Level.DEBUG)
                .log("{} failed {} times ({}), next try in {}", task, failures, FailureSummary.of(causeOf(run)), wait);
        next.reschedule(run, run.getTimeDone().plus(wait));
    }

    static int failuresOf(ExecutionComplete run) {
        return run.getExecution().consecutiveFailures + 1;
    }

    static Throwable causeOf(ExecutionComplete run) {
        return run.getCause().map(OutboxTaskFailed::causeOf).orElseGet(InterruptedException::new);
    }
}
