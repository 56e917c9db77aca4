package dev.ross.saga.platform.errand;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import dev.ross.saga.platform.parking.Fault;
import dev.ross.saga.platform.parking.Parking;
import dev.ross.saga.platform.parking.PassingFailure;
import dev.ross.saga.platform.parking.Unreadable;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tries a failed task again within its budget, and parks it when that is used up, or at once when it says so
 * ({@link ParkTask}) or cannot be read. What fails because a store is away is never parked.
 */
public final class RetryOrPark<T> implements FailureHandler<T> {
    private static final Logger log = LoggerFactory.getLogger(RetryOrPark.class);

    private final Patience patience;
    private final Again<T> again;
    private final Parking parking;
    private final String worker;

    /**
     * @param worker under which a task is parked that does not say whose it is
     */
    public RetryOrPark(Patience patience, Parking parking, String worker) {
        this.patience = patience;
        this.again = new Again<>(patience);
        this.parking = parking;
        this.worker = worker;
    }

    @Override
    public void onFailure(ExecutionComplete run, ExecutionOperations<T> next) {
        var cause = Again.causeOf(run);
        var asked = ParkTask.in(cause);
        var over = patience.isExhaustedAfter(Again.failuresOf(run)) && !PassingFailure.isPassing(cause);
        if ((over || asked.isPresent() || Unreadable.in(cause).isPresent()) && isParked(run, cause, asked))
            next.remove();
        else again.onFailure(run, next);
    }

    private boolean isParked(ExecutionComplete run, Throwable cause, Optional<ParkTask> asked) {
        var one = run.getExecution().taskInstance;
        try {
            parking.parkTask(
                    asked.map(ParkTask::worker).orElse(worker),
                    asked.map(ParkTask::sequence).orElse(one.getId()),
                    one.getTaskName(),
                    one.getId(),
                    asked.map(ParkTask::fault).orElseGet(() -> Fault.of(cause)));
            return true;
        } catch (RuntimeException e) {
            log.warn("{} {} could not be parked yet ({})", one.getTaskName(), one.getId(), Fault.of(e));
            return false;
        }
    }
}
