package dev.ross.query.platform.live;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import dev.ross.query.platform.mongo.Told;
import dev.ross.query.platform.mongo.Watch;
import dev.ross.query.platform.web.Fault;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.axonframework.messaging.responsetypes.ResponseType;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.SubscriptionQueryResult;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Word of one view's documents, from whichever node. A subscription ends for good when the server is lost, or when more
 * comes at once than it holds; then another takes its place, and whoever listens is told that they may have missed some.
 */
final class Tidings {
    private static final Logger LOG = LoggerFactory.getLogger(Tidings.class);
    private static final ResponseType<Told> WORD = ResponseTypes.instanceOf(Told.class);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(2);

    private final Watch everything;
    private final QueryGateway queries;
    private final LiveProperties properties;
    private final Consumer<Told> heard;
    private final Runnable missed;
    private final AtomicReference<@Nullable SubscriptionQueryResult<Told, Told>> open = new AtomicReference<>();
    private final CompletableFuture<Void> over = new CompletableFuture<>();

    /**
     * @param missed told when a subscription stands, and once more when it is settled, of what came before it
     */
    Tidings(String view, QueryGateway queries, LiveProperties properties, Consumer<Told> heard, Runnable missed) {
        this.everything = new Watch(view, Watch.EVERY);
        this.queries = queries;
        this.properties = properties;
        this.heard = heard;
        this.missed = missed;
    }

    Tidings begin() {
        Thread.startVirtualThread(this::listen);
        return this;
    }

    /** One left open would keep the node from stopping for ten seconds. */
    void end() {
        over.complete(null);
        cancel();
    }

    private void listen() {
        while (!over.isDone()) {
            var lost = new CompletableFuture<Void>();
            try {
                subscribe(lost);
                stay(CompletableFuture.anyOf(lost, over));
            } catch (RuntimeException away) {
                LOG.debug("no word of {}: {}", everything.view(), new Fault(away));
            }
            cancel();
            isDoneWithin(PAUSE, over);
        }
    }

    /** It stands once its question is answered. */
    private void subscribe(CompletableFuture<Void> lost) {
        var asked = queries.subscriptionQuery(Watch.class.getName(), everything, WORD, WORD, properties.room());
        open.set(asked);
        asked.updates().subscribe(heard, why -> lost.complete(null), () -> lost.complete(null));
        asked.initialResult().block(ANSWER_WITHIN);
    }

    /**
     * After an outage nodes come back in any order, and what one says before it knows of us is not heard: once all must
     * know of us, what was missed is asked for a second time.
     */
    private void stay(CompletableFuture<?> end) {
        missed.run();
        if (properties.settling().isPositive() && !isDoneWithin(properties.settling(), end)) missed.run();
        end.join();
    }

    private void cancel() {
        var asked = open.getAndSet(null);
        if (asked == null) return;
        try {
            asked.cancel();
        } catch (RuntimeException endedAlready) {
            LOG.debug("the end of {} was told already: {}", everything.view(), new Fault(endedAlready));
        }
    }

    private static boolean isDoneWithin(Duration time, CompletableFuture<?> end) {
        return Boolean.TRUE.equals(end.<Boolean>handle((done, failed) -> true)
                .completeOnTimeout(false, time.toMillis(), MILLISECONDS)
                .join());
    }
}
