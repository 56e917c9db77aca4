package dev.ross.query.platform.live.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.query.platform.mongo.DocumentChanged;
import dev.ross.query.platform.mongo.WatchDocument;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.axonframework.common.Registration;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ViewSubscriptionTest {
    private static final DocumentChanged CHANGE = new DocumentChanged("board", "r1", null, null);

    private final SimpleQueryBus bus = SimpleQueryBus.builder().build();
    private final QueryUpdateEmitter nodes = bus.queryUpdateEmitter();
    private final List<DocumentChanged> received = new CopyOnWriteArrayList<>();
    private final AtomicInteger missed = new AtomicInteger();
    private final ViewSubscription subscription = new ViewSubscription(
            "board",
            DefaultQueryGateway.builder().queryBus(bus).build(),
            properties(Duration.ZERO),
            received::add,
            missed::incrementAndGet);

    @AfterEach
    void end() {
        subscription.end();
    }

    @Test
    void whatBecomesOfAnyDocumentOfTheViewIsHeard() {
        someoneAnswers();
        subscription.begin();
        awaitSubscribed(1);
        nodes.emit(WatchDocument.class, watch -> true, CHANGE);
        assertThat(received).containsExactly(CHANGE);
    }

    @Test
    void aSubscriptionThatEndedIsFollowedByAnotherAndWhatCameBetweenCountsAsMissed() {
        someoneAnswers();
        subscription.begin();
        awaitSubscribed(1);
        nodes.completeExceptionally(asked -> true, new IllegalStateException("the server is lost"));
        awaitSubscribed(2);
        nodes.emit(WatchDocument.class, watch -> true, CHANGE);
        assertThat(received).containsExactly(CHANGE);
    }

    @Test
    void whileNobodyAnswersItIsAskedAgain() {
        someoneAnswers().cancel();
        subscription.begin();
        Awaitility.await().during(Duration.ofMillis(600)).until(() -> missed.get() == 0);
        someoneAnswers();
        awaitSubscribed(1);
    }

    @Test
    void whatHasEndedLeavesNothingOpen() {
        someoneAnswers();
        subscription.begin();
        awaitSubscribed(1);
        subscription.end();
        Awaitility.await().until(() -> nodes.activeSubscriptions().isEmpty());
        Awaitility.await().during(Duration.ofMillis(600)).until(() -> missed.get() == 1);
    }

    @Test
    void whileOthersMayNotKnowOfItYetWhatWasMissedIsAskedForTwiceAndNotEverySecond() {
        someoneAnswers();
        var asked = new AtomicInteger();
        var settling = new ViewSubscription(
                "board",
                DefaultQueryGateway.builder().queryBus(bus).build(),
                properties(Duration.ofMillis(1500)),
                received::add,
                asked::incrementAndGet);
        settling.begin();
        Awaitility.await().until(() -> asked.get() == 2);
        Awaitility.await().during(Duration.ofMillis(1500)).until(() -> asked.get() == 2);
        settling.end();
    }

    private static SubscriptionProperties properties(Duration settling) {
        return new SubscriptionProperties(1, settling);
    }

    private Registration someoneAnswers() {
        return bus.subscribe(
                WatchDocument.class.getName(),
                DocumentChanged.class,
                asked -> new DocumentChanged("board", WatchDocument.EVERY, null, null));
    }

    private void awaitSubscribed(int times) {
        Awaitility.await().until(() -> missed.get() == times);
    }
}
