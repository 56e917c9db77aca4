package dev.ross.query.platform.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.query.platform.mongo.Told;
import dev.ross.query.platform.mongo.Watch;
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

class TidingsTest {
    private static final Told WORD = new Told("board", "r1", null, null);

    private final SimpleQueryBus bus = SimpleQueryBus.builder().build();
    private final QueryUpdateEmitter nodes = bus.queryUpdateEmitter();
    private final List<Told> heard = new CopyOnWriteArrayList<>();
    private final AtomicInteger missed = new AtomicInteger();
    private final Tidings tidings = new Tidings(
            "board",
            DefaultQueryGateway.builder().queryBus(bus).build(),
            properties(Duration.ZERO),
            heard::add,
            missed::incrementAndGet);

    @AfterEach
    void end() {
        tidings.end();
    }

    @Test
    void whatBecomesOfAnyDocumentOfTheViewIsHeard() {
        someoneAnswers();
        tidings.begin();
        awaitStanding(1);
        nodes.emit(Watch.class, watch -> true, WORD);
        assertThat(heard).containsExactly(WORD);
    }

    @Test
    void aSubscriptionThatEndedIsFollowedByAnotherAndWhatCameBetweenCountsAsMissed() {
        someoneAnswers();
        tidings.begin();
        awaitStanding(1);
        nodes.completeExceptionally(asked -> true, new IllegalStateException("the server is lost"));
        awaitStanding(2);
        nodes.emit(Watch.class, watch -> true, WORD);
        assertThat(heard).containsExactly(WORD);
    }

    @Test
    void whileNobodyAnswersItIsAskedAgain() {
        someoneAnswers().cancel();
        tidings.begin();
        Awaitility.await().during(Duration.ofMillis(600)).until(() -> missed.get() == 0);
        someoneAnswers();
        awaitStanding(1);
    }

    @Test
    void whatHasEndedLeavesNothingOpen() {
        someoneAnswers();
        tidings.begin();
        awaitStanding(1);
        tidings.end();
        Awaitility.await().until(() -> nodes.activeSubscriptions().isEmpty());
        Awaitility.await().during(Duration.ofMillis(600)).until(() -> missed.get() == 1);
    }

    @Test
    void whileOthersMayNotKnowOfItYetWhatWasMissedIsAskedForTwiceAndNotEverySecond() {
        someoneAnswers();
        var asked = new AtomicInteger();
        var settling = new Tidings(
                "board",
                DefaultQueryGateway.builder().queryBus(bus).build(),
                properties(Duration.ofMillis(1500)),
                heard::add,
                asked::incrementAndGet);
        settling.begin();
        Awaitility.await().until(() -> asked.get() == 2);
        Awaitility.await().during(Duration.ofMillis(1500)).until(() -> asked.get() == 2);
        settling.end();
    }

    private static LiveProperties properties(Duration settling) {
        var seconds = Duration.ofSeconds(5);
        return new LiveProperties(seconds, seconds, seconds, seconds, 1, settling);
    }

    private Registration someoneAnswers() {
        return bus.subscribe(Watch.class.getName(), Told.class, asked -> new Told("board", Watch.EVERY, null, null));
    }

    private void awaitStanding(int times) {
        Awaitility.await().until(() -> missed.get() == times);
    }
}
