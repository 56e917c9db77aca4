package dev.ross.query.platform.axon;

import static dev.ross.query.platform.axon.ScreenFixture.SCREEN;
import static dev.ross.query.platform.axon.ScreenFixture.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import dev.ross.platform.personal.EnvelopeBroken;
import dev.ross.platform.personal.KeysUnavailable;
import dev.ross.query.fixture.InOrderStorageEngine;
import dev.ross.query.fixture.MongoFixture;
import dev.ross.query.platform.axon.ScreenFixture.Said;
import dev.ross.query.platform.axon.state.ScreenState;
import dev.ross.query.platform.deadletter.ScreenDeadLetter;
import dev.ross.query.platform.deadletter.ScreenDeadLetter.Wanted;
import dev.ross.query.platform.mongo.DocumentBlockedException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.GenericMessage;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ScreenDeadLetteringTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final MongoFixture mongo = new MongoFixture();
    private final MongoDatabase views = mongo.database("ross");
    private final EmbeddedEventStore log = ScreenFixture.logIn(new InOrderStorageEngine());
    private volatile boolean broken = true;
    private final ScreenFixture node = new ScreenFixture("node", views, log, Duration.ofSeconds(5), this::choke);

    @AfterEach
    void stop() {
        node.close();
        log.shutDown();
        mongo.close();
    }

    private void choke(Said said) {
        if (broken && said.speaker().equals("poison")) throw new IllegalStateException(said.text());
    }

    @Test
    void anEventThatCannotBeShownStopsItsOwnDocumentAndNothingElse() throws InterruptedException {
        node.processor.start();
        log.publish(said("p1", "ann", 0), said("p2", "ann", 1));
        assertThat(node.awaits(1)).isTrue();
        log.publish(said("p1", "poison", 2), said("p2", "bob", 3), said("p1", "bob", 4), said("p3", "cay", 5));
        assertThat(node.awaits(5)).isTrue();
        log.publish(said("p1", "bob", 6));
        assertThat(node.awaits(6)).isTrue();

        assertThat(lines("p2")).containsExactly(1L, 3L);
        assertThat(lines("p3")).containsExactly(5L);
        assertThatThrownBy(() -> lines("p1")).isInstanceOf(DocumentBlockedException.class);
        assertThat(node.states.of(SCREEN)).isEqualTo(ScreenState.CURRENT);
        assertThat(deadLetters()).extracting(ScreenDeadLetter::number).containsExactly(2L, 4L, 6L);
        assertThat(deadLetters().getFirst().failure()).isEqualTo(IllegalStateException.class.getName());
        assertThat(deadLetters().get(1).failure()).isNull();
    }

    @Test
    void deadLettersSurviveARestartAndComeInTheirOrderWhenAnOperatorRetriesThem() throws InterruptedException {
        node.processor.start();
        log.publish(said("p1", "ann", 0), said("p1", "poison", 1), said("p2", "poison", 2), said("p1", "bob", 3));
        assertThat(node.awaits(3)).isTrue();
        node.processor.shutDown();
        node.processor.start();
        log.publish(said("p1", "cay", 4));
        assertThat(node.awaits(4)).isTrue();
        assertThat(deadLetters()).extracting(ScreenDeadLetter::number).containsExactly(1L, 2L, 3L, 4L);

        broken = false;
        node.deadLetters.want(deadLetters().getFirst().id(), Wanted.RETRY);
        Awaitility.await().atMost(TIMEOUT).until(() -> deadLetters().size() == 1);
        assertThat(lines("p1")).containsExactly(0L, 1L, 3L, 4L);
        node.deadLetters.want(deadLetters().getFirst().id(), Wanted.RETRY);
        Awaitility.await().atMost(TIMEOUT).until(() -> deadLetters().isEmpty());
        log.publish(said("p2", "dan", 5));
        assertThat(node.awaits(5)).isTrue();
        assertThat(lines("p2")).containsExactly(2L, 5L);
    }

    @Test
    void anEventThatAnOperatorDropsIsLeftOutAndThoseBehindItAreShown() throws InterruptedException {
        node.processor.start();
        log.publish(said("p1", "poison", 0), said("p1", "bob", 1));
        assertThat(node.awaits(1)).isTrue();
        node.deadLetters.want(deadLetters().getFirst().id(), Wanted.DROP);
        Awaitility.await().atMost(TIMEOUT).until(() -> deadLetters().isEmpty());
        assertThat(lines("p1")).containsExactly(1L);
    }

    @Test
    void anEventThatCannotBeReadStopsItsStreamAndComesLaterThoughItsDocumentHasGoneOn() throws InterruptedException {
        node.processor.start();
        log.publish(said("p1", "ann", 0));
        log.publish(new Sealed("page:other", 0, new Said("p1", "bob", 1, "")));
        log.publish(new GenericDomainEventMessage<>("page", "page:other", 1, new Said("p1", "bob", 2, "")));
        log.publish(said("p1", "ann", 3));
        assertThat(node.awaits(3)).isTrue();
        assertThat(lines("p1")).containsExactly(0L, 3L);
        assertThat(deadLetters()).extracting(ScreenDeadLetter::stream).containsExactly("page:other", "page:other");
        assertThat(deadLetters().getFirst().failure()).contains("EnvelopeBroken");

        broken = false;
        node.deadLetters.want(deadLetters().getFirst().id(), Wanted.RETRY);
        Awaitility.await().atMost(TIMEOUT).until(() -> deadLetters().isEmpty());
        assertThat(lines("p1")).containsExactly(0L, 1L, 2L, 3L);
    }

    @Test
    void aDocumentThatWouldBecomeTooLargeStaysAsItWas() throws InterruptedException {
        node.processor.start();
        log.publish(said("p1", "ann", 0));
        assertThat(node.awaits(0)).isTrue();
        var text = "x".repeat(100_000);
        log.publish(new GenericDomainEventMessage<>("page", "page:p1", 1, new Said("p1", "ann", 1, text)));
        log.publish(said("p2", "ann", 2));
        assertThat(node.awaits(2)).isTrue();
        assertThat(lines("p2")).containsExactly(2L);
        assertThat(deadLetters().getFirst().failure()).contains("DocumentTooLarge");
        assertThatThrownBy(() -> lines("p1")).isInstanceOf(DocumentBlockedException.class);
    }

    @Test
    void aDocumentThatCannotBeReadHoldsUpNoOther() throws InterruptedException {
        views.getCollection(SCREEN)
                .insertOne(new Document("_id", "p1")
                        .append("position", 0L)
                        .append("content", new Document("said", "no list of numbers")));
        node.processor.start();
        log.publish(said("p2", "ann", 0), said("p1", "ann", 1), said("p2", "ann", 2));
        assertThat(node.awaits(2)).isTrue();
        assertThat(lines("p2")).containsExactly(0L, 2L);
        assertThat(deadLetters()).extracting(ScreenDeadLetter::number).containsExactly(1L);
    }

    @Test
    void whatPassesIsTriedAgainAndBecomesNoDeadLetter() throws InterruptedException {
        var tries = new AtomicInteger();
        node.close();
        try (var patient = new ScreenFixture("node", views, log, Duration.ofSeconds(5), said -> {
            if (tries.incrementAndGet() < 3) throw new KeysUnavailable("the key store is away");
        })) {
            patient.processor.start();
            log.publish(said("p1", "ann", 0));
            assertThat(patient.awaits(0)).isTrue();
            assertThat(patient.lines.find("p1").content().said()).containsExactly(0L);
            assertThat(deadLetters()).isEmpty();
        }
    }

    @Test
    void aScreenThatHasAsManyDeadLettersAsItMayStopsUntilAnOperatorHasDroppedSome() throws InterruptedException {
        node.processor.start();
        for (int event = 0; event < 30; event++) log.publish(said("p" + event, "poison", event));
        Awaitility.await().atMost(TIMEOUT).until(() -> node.states.of(SCREEN) == ScreenState.STOPPED);
        assertThat(node.states.stopReason(SCREEN)).contains("limit of 20 dead letters");

        broken = false;
        Awaitility.await().atMost(TIMEOUT).until(() -> {
            for (var one : deadLetters()) node.deadLetters.want(one.id(), Wanted.RETRY);
            return node.states.of(SCREEN) == ScreenState.CURRENT
                    && deadLetters().isEmpty();
        });
        assertThat(node.awaits(29)).isTrue();
        for (int event = 0; event < 30; event++) assertThat(lines("p" + event)).containsExactly((long) event);
    }

    private List<Long> lines(String page) {
        return node.lines.find(page).content().said();
    }

    private List<ScreenDeadLetter> deadLetters() {
        return node.deadLetters.of(SCREEN);
    }

    /** Can be read only once its key is available again. */
    private final class Sealed extends GenericDomainEventMessage<Said> {
        private static final long serialVersionUID = 1L;

        Sealed(String stream, long sequence, Said said) {
            super("page", stream, sequence, said);
        }

        private Sealed(GenericDomainEventMessage<Said> copied) {
            super(
                    copied.getType(),
                    copied.getAggregateIdentifier(),
                    copied.getSequenceNumber(),
                    new GenericMessage<>(copied.getIdentifier(), new Said("p1", "bob", 1, ""), copied.getMetaData()),
                    copied.getTimestamp());
        }

        @Override
        public Said getPayload() {
            if (broken) throw new EnvelopeBroken("it does not open");
            return super.getPayload();
        }

        @Override
        public GenericDomainEventMessage<Said> withMetaData(Map<String, ?> metaData) {
            return new Sealed(super.withMetaData(metaData));
        }

        @Override
        public GenericDomainEventMessage<Said> andMetaData(Map<String, ?> metaData) {
            return new Sealed(super.andMetaData(metaData));
        }
    }
}
