package dev.ross.saga.notification;

import dev.ross.saga.platform.mail.BounceReports;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks each minute whether mails came back, if there is a source of reports. Several nodes may look at once. */
@Component
class BouncePoll implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(BouncePoll.class);

    private final ObjectProvider<BounceReports> sources;
    private final BounceRecorder recorder;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("bounces").daemon().factory());
    private volatile boolean isStarted;

    BouncePoll(ObjectProvider<BounceReports> sources, BounceRecorder recorder) {
        this.sources = sources;
        this.recorder = recorder;
    }

    /** Handles the reports that have come in. */
    void poll() {
        sources.forEach(source -> {
            try {
                source.handOver(recorder::record);
            } catch (Exception e) {
                log.warn(
                        "reports on mails that came back cannot be read ({})",
                        e.getClass().getName());
            }
        });
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // a poll does not fail
    public void start() {
        isStarted = true;
        if (sources.stream().findAny().isPresent()) timer.scheduleWithFixedDelay(this::poll, 1, 1, TimeUnit.MINUTES);
    }

    @Override
    public void stop() {
        isStarted = false;
        timer.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return isStarted;
    }
}
