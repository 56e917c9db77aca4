package dev.ross.saga.platform.errand;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import dev.ross.saga.platform.parking.Fault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** Tries a task again after a patience's waits; what was told of the failure names no one. */
public final class Again<T> implements FailureHandler<T> {
    private static final Logger log = LoggerFactory.getLogger(Again.class);

    private final Patience patience;

    public Again(Patience patience) {
        this.patience = patience;
    }

    @Override
    public void onFailure(ExecutionComplete run, ExecutionOperations<T> next) {
        var failures = failuresOf(run);
        var wait = patience.waitAfter(failures);
        var task = run.getExecution().taskInstance.getTaskAndInstance();
        log.atLevel(failures == 1 || failures % 10 == 0 ? Level.WARN : Level.DEBUG)
                .log("{} failed {} times ({}), next try in {}", task, failures, Fault.of(causeOf(run)), wait);
        next.reschedule(run, run.getTimeDone().plus(wait));
    }

    static int failuresOf(ExecutionComplete run) {
        return run.getExecution().consecutiveFailures + 1;
    }

    static Throwable causeOf(ExecutionComplete run) {
        return run.getCause().map(ErrandFailed::causeOf).orElseGet(InterruptedException::new);
    }
}
