package dev.ross.query.platform.live.document;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import dev.ross.platform.web.SafeThrowable;
import dev.ross.query.platform.mongo.DocumentChanged;
import dev.ross.query.platform.mongo.WatchDocument;
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
 * Subscription query for the changes of one view's documents, on all nodes. A subscription ends for good when the
 * server is lost, or when more updates come at once than it holds; then a new one is opened, and the listener is
 * notified that it may have missed some.
 */
final class ViewSubscription {
    private static final Logger LOG = LoggerFactory.getLogger(ViewSubscription.class);
    private static final ResponseType<DocumentChanged> UPDATE = ResponseTypes.instanceOf(DocumentChanged.class);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(2);

    private final WatchDocument everything;
    private final QueryGateway queries;
    private final SubscriptionProperties properties;
    private final Consumer<DocumentChanged> changed;
    private final Runnable missed;
    private final AtomicReference<@Nullable SubscriptionQueryResult<DocumentChanged, DocumentChanged>> open =
            new AtomicReference<>();
    private final CompletableFuture<Void> over = new CompletableFuture<>();

    /**
     * @param missed called when a subscription is established, and once more when it is settled, to read what came
     *     before it
     */
    ViewSubscription(
            String view,
            QueryGateway queries,
            SubscriptionProperties properties,
            Consumer<DocumentChanged> changed,
            Runnable missed) {
        this.everything = new WatchDocument(view, WatchDocument.EVERY);
        this.queries = queries;
        this.properties = properties;
        this.changed = changed;
        this.missed = missed;
    }

    ViewSubscription begin() {
        Thread.startVirtualThread(this::listen);
        return this;
    }

    /** An open subscription would keep the node from stopping for ten seconds. */
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
                LOG.debug("no word of {}: {}", everything.view(), new SafeThrowable(away));
            }
            cancel();
            isDoneWithin(PAUSE, over);
        }
    }

    /** It is established once its initial result has arrived. */
    private void subscribe(CompletableFuture<Void> lost) {
        var asked =
                queries.subscriptionQuery(WatchDocument.class.getName(), everything, UPDATE, UPDATE, properties.room());
        open.set(asked);
        asked.updates().subscribe(changed, why -> lost.complete(null), () -> lost.complete(null));
        asked.initialResult().block(ANSWER_WITHIN);
    }

    /**
     * After an outage nodes come back in any order, and updates from one that does not know of this subscription yet
     * are lost: once all must know of it, missed changes are read a second time.
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
            LOG.debug("the end of {} was told already: {}", everything.view(), new SafeThrowable(endedAlready));
        }
    }

    private static boolean isDoneWithin(Duration time, CompletableFuture<?> end) {
        return Boolean.TRUE.equals(end.<Boolean>handle((done, failed) -> true)
                .completeOnTimeout(false, time.toMillis(), MILLISECONDS)
                .join());
    }
}
