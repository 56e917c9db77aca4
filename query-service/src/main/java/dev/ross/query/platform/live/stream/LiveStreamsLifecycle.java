package dev.ross.query.platform.live.stream;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import dev.ross.platform.web.SafeThrowable;
import dev.ross.query.platform.live.document.WatchedDocuments;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Runs the periodic tasks of the open streams while the service runs, and ends the streams before the web server stops.
 */
@Component
class LiveStreamsLifecycle implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(LiveStreamsLifecycle.class);

    private final LiveStreams streams;
    private final AdmissionChecks admissions;
    private final WatchedDocuments watched;
    private final LiveProperties properties;
    private @Nullable ScheduledExecutorService scheduler;

    LiveStreamsLifecycle(
            LiveStreams streams, AdmissionChecks admissions, WatchedDocuments watched, LiveProperties properties) {
        this.admissions = admissions;
        this.properties = properties;
        this.streams = streams;
        this.watched = watched;
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // rounds report their own failures
    public void start() {
        var executor = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("live-streams-scheduler").factory());
        executor.scheduleAtFixedRate(() -> runSafely(streams::checkAll), 1, 1, SECONDS);
        executor.scheduleAtFixedRate(() -> runSafely(streams::tick), 1, 1, SECONDS);
        var confirmEvery = properties.confirmEvery().toMillis();
        executor.scheduleAtFixedRate(() -> runSafely(admissions::confirmAll), confirmEvery, confirmEvery, MILLISECONDS);
        scheduler = executor;
        watched.begin();
        streams.begin();
    }

    @Override
    public void stop() {
        if (scheduler != null) scheduler.shutdownNow();
        scheduler = null;
        streams.disconnectAll();
        watched.end();
    }

    @Override
    public boolean isRunning() {
        return scheduler != null;
    }

    private static void runSafely(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            LOG.error("A round failed: {}", new SafeThrowable(failed));
        }
    }
}
