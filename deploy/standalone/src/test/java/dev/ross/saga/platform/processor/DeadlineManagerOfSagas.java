package dev.ross.saga.platform.processor;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.axonframework.deadline.dbscheduler.DbSchedulerDeadlineManager;

/** Makes the deadline manager of the processes with a given scheduler instead of their own. */
public final class DeadlineManagerOfSagas {
    private DeadlineManagerOfSagas() {}

    public static DbSchedulerDeadlineManager upon(Scheduler scheduler, DbSchedulerDeadlineManager.Builder settings) {
        return new SagaDeadlineManager(settings, scheduler);
    }
}
