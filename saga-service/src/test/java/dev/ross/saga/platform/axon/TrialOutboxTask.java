package dev.ross.saga.platform.axon;

import dev.ross.saga.platform.outbox.OutboxTask;
import dev.ross.saga.platform.outbox.RetryPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** An outbox task that fails, waits or is given up as a test requires. */
@Component
@Profile("trial")
class TrialOutboxTask implements OutboxTask<String> {
    final List<String> ran = new CopyOnWriteArrayList<>();
    final List<String> givenUp = new CopyOnWriteArrayList<>();
    final Set<String> fails = ConcurrentHashMap.newKeySet();
    final AtomicInteger running = new AtomicInteger();
    final AtomicInteger most = new AtomicInteger();
    final Semaphore gate = new Semaphore(0);

    @Override
    public String name() {
        return "trial";
    }

    @Override
    public Class<String> data() {
        return String.class;
    }

    @Override
    public RetryPolicy retryPolicy() {
        return new RetryPolicy(Duration.ofMillis(50), Duration.ofMillis(50), Duration.ofMillis(150));
    }

    @Override
    public int atOnce() {
        return 2;
    }

    @Override
    public void run(String what) throws Exception {
        ran.add(what);
        if (fails.contains(what)) throw new IllegalStateException("someone's name");
        if (!what.startsWith("slow")) return;
        most.accumulateAndGet(running.incrementAndGet(), Math::max);
        gate.acquire();
        running.decrementAndGet();
    }

    @Override
    public boolean giveUp(String what, Throwable cause) {
        givenUp.add(what);
        return what.equals("settled");
    }
}
