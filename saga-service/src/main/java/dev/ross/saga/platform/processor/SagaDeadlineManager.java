package dev.ross.saga.platform.processor;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import org.axonframework.deadline.dbscheduler.DbSchedulerDeadlineManager;
import org.axonframework.deadline.dbscheduler.DbSchedulerDeadlineToken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores deadlines as tasks of the scheduler. Cancelling one that is gone or just running is no error: the framework
 * takes only the first for harmless, and rolls back the whole batch of events for the second.
 */
final class SagaDeadlineManager extends DbSchedulerDeadlineManager {
    private static final Logger log = LoggerFactory.getLogger(SagaDeadlineManager.class);

    private final Scheduler scheduler;

    SagaDeadlineManager(Builder settings, Scheduler scheduler) {
        super(settings.scheduler(scheduler));
        this.scheduler = scheduler;
    }

    @Override
    public void cancelSchedule(String name, String id) {
        runOnPrepareCommitOrNow(() -> cancel(new DbSchedulerDeadlineToken(id)));
    }

    private void cancel(DbSchedulerDeadlineToken task) {
        try {
            scheduler.cancel(task);
        } catch (TaskInstanceNotFoundException | TaskInstanceCurrentlyExecutingException fired) {
            log.debug("{} was not lifted, it has fired", task.getId());
        }
    }
}
