package dev.ross.saga.platform.errand;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.axonframework.spring.config.SpringAxonConfiguration;
import org.springframework.context.SmartLifecycle;

/** Tasks run only while the buses they send to do: opened after those, closed before. */
final class ErrandHours implements SmartLifecycle {
    private final Scheduler scheduler;
    private final BegunTasks begun;

    ErrandHours(Scheduler scheduler, BegunTasks begun) {
        this.scheduler = scheduler;
        this.begun = begun;
    }

    @Override
    public void start() {
        begun.giveBack();
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
