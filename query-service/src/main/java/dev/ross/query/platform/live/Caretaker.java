package dev.ross.query.platform.live;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import dev.ross.query.platform.web.Fault;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks after the open streams while the service runs, and sends them away before the web server stops. */
@Component
class Caretaker implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Caretaker.class);

    private final LiveHub hub;
    private final Topics topics;
    private final LiveProperties properties;
    private @Nullable ScheduledExecutorService rounds;

    Caretaker(LiveHub hub, Topics topics, LiveProperties properties) {
        this.properties = properties;
        this.hub = hub;
        this.topics = topics;
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // rounds report their own failures
    public void start() {
        var executor = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("live-caretaker").factory());
        executor.scheduleAtFixedRate(() -> round(hub::lookAfterAll), 1, 1, SECONDS);
        executor.scheduleAtFixedRate(() -> round(hub::tick), 1, 1, SECONDS);
        var confirmEvery = properties.confirmEvery().toMillis();
        executor.scheduleAtFixedRate(() -> round(hub::confirmAll), confirmEvery, confirmEvery, MILLISECONDS);
        rounds = executor;
        topics.begin();
        hub.begin();
    }

    @Override
    public void stop() {
        if (rounds != null) rounds.shutdownNow();
        rounds = null;
        hub.sendAllAway();
        topics.end();
    }

    @Override
    public boolean isRunning() {
        return rounds != null;
    }

    private static void round(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            LOG.error("A round failed: {}", new Fault(failed));
        }
    }
}
