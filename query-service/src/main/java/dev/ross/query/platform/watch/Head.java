package dev.ross.query.platform.watch;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/** Where the log ends: asked once a second at most, and waited for no longer, so that a store that is away delays nobody. */
final class Head {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final Executor ASKING = Thread::startVirtualThread;

    private final EventStore events;
    private @Nullable CompletableFuture<Double> answer;
    private long askedAt;

    Head(EventStore events) {
        this.events = events;
    }

    /** Not a number while the store does not say. */
    synchronized double position() {
        var now = System.nanoTime();
        var asked = answer;
        if (asked == null || now - askedAt > SECOND) {
            asked = CompletableFuture.supplyAsync(() -> position(events.createHeadToken()), ASKING)
                    .exceptionally(away -> Double.NaN)
                    .completeOnTimeout(Double.NaN, 1, TimeUnit.SECONDS);
            answer = asked;
            askedAt = now;
        }
        return asked.join();
    }

    /** Before the first event there is none. */
    private static double position(@Nullable TrackingToken token) {
        return token == null ? -1 : token.position().orElse(-1);
    }
}
