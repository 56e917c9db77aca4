package dev.ross.saga.platform.errand;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.ross.saga.platform.parking.Fault;
import dev.ross.saga.platform.parking.Parking;
import dev.ross.saga.platform.parking.Unreadable;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One kind of errand as the scheduler runs it: as many at once as it allows, again after a while when it failed. */
final class ErrandTask<T> {
    private static final Logger log = LoggerFactory.getLogger(ErrandTask.class);
    private static final Duration UNTIL_ONE_RETURNS = Duration.ofMillis(200);
    private static final Duration UNTIL_CLOCKS_AGREE = Duration.ofSeconds(1);

    private final Errand<T> errand;
    private final Parking parking;
    private final Semaphore places;
    private final Again<T> again;

    private ErrandTask(Errand<T> errand, Parking parking) {
        this.errand = errand;
        this.parking = parking;
        this.places = new Semaphore(errand.atOnce());
        this.again = new Again<>(errand.patience());
    }

    static <T> Task<T> of(Errand<T> errand, Parking parking) {
        var task = new ErrandTask<>(errand, parking);
        return Tasks.custom(errand.name(), errand.data())
                .onFailure(task::failed)
                .execute((one, context) -> task.run(one));
    }

    private CompletionHandler<T> run(TaskInstance<T> one) {
        if (!places.tryAcquire())
            return (done, next) -> next.reschedule(done, done.getTimeDone().plus(UNTIL_ONE_RETURNS));
        try {
            return errand.runWhenDue(Unreadable.orThrow("the task cannot be read", one::getData))
                    .<CompletionHandler<T>>map(ErrandTask::again)
                    .orElseGet(CompletionHandler.OnCompleteRemove::new);
        } catch (Exception e) {
            throw new ErrandFailed(e);
        } finally {
            places.release();
        }
    }

    /** Where another node's clock is behind this one's, what is due here is not yet due there. */
    private static <T> CompletionHandler<T> again(Instant due) {
        return (done, next) -> {
            var soon = done.getTimeDone().plus(UNTIL_CLOCKS_AGREE);
            next.reschedule(done, due.isBefore(soon) ? soon : due);
        };
    }

    /** What cannot be read is parked at once, as it stands; anything else when its budget of tries is used up. */
    private void failed(ExecutionComplete run, ExecutionOperations<T> next) {
        var unreadable = Unreadable.in(Again.causeOf(run)).isPresent();
        var over = unreadable || errand.patience().isExhaustedAfter(Again.failuresOf(run));
        if (over && isSettled(run, unreadable)) next.remove();
        else again.onFailure(run, next);
    }

    private boolean isSettled(ExecutionComplete run, boolean unreadable) {
        var one = run.getExecution().taskInstance;
        try {
            var cause = Again.causeOf(run);
            if (unreadable || !errand.giveUp(errand.data().cast(one.getData()), cause))
                parking.parkTask(errand.name(), one.getId(), errand.name(), one.getId(), Fault.of(cause));
            return true;
        } catch (Exception e) {
            log.warn("{} {} could not be given up yet ({})", errand.name(), one.getId(), Fault.of(e));
            return false;
        }
    }
}
