package dev.ross.saga.platform.outbox;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.axonframework.spring.config.SpringAxonConfiguration;
import org.springframework.context.SmartLifecycle;

/** Starts a scheduler after the buses that its tasks send to, and stops it before them. */
final class SchedulerLifecycle implements SmartLifecycle {
    private final Scheduler scheduler;
    private final InterruptedTasks interruptedTasks;

    SchedulerLifecycle(Scheduler scheduler, InterruptedTasks interruptedTasks) {
        this.scheduler = scheduler;
        this.interruptedTasks = interruptedTasks;
    }

    @Override
    public void start() {
        interruptedTasks.giveBack();
        scheduler.start();
    }

    @Override
    public void stop() {
        scheduler.stop();
    }

    @Override
    public boolean isRunning() {
        return scheduler.getSchedulerState().isStarted()
                && !scheduler.getSchedulerState().isShuttingDown();
    }

    @Override
    public int getPhase() {
        return SpringAxonConfiguration.LIFECYCLE_PHASE + 1;
    }
}
