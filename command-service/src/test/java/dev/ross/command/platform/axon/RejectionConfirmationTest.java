package dev.ross.command.platform.axon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.command.platform.bus.ConcurrencyFailures;
import dev.ross.command.platform.bus.DeadlineLocks;
import dev.ross.command.platform.bus.RejectionConfirmation;
import dev.ross.contracts.RejectedException;
import dev.ross.contracts.Rejection;
import dev.ross.contracts.StreamKind;
import dev.ross.contracts.order.OrderRejection;
import dev.ross.contracts.value.Identifier;
import java.time.Duration;
import java.util.Objects;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A rejection that contradicts what another node has stored is decided again. */
class RejectionConfirmationTest {
    private static final String STREAM = StreamKind.DEMAND.prefix() + "c1";

    private final InMemoryEventStorageEngine log = new InMemoryEventStorageEngine();
    private final EmbeddedEventStore events =
            EmbeddedEventStore.builder().storageEngine(log).build();
    private final AggregateCache cache = new AggregateCache(1_000_000);
    private final AggregateRepository<CounterId, Counter> counters = new AggregateRepositories(
                    events, cache, new DeadlineLocks(Duration.ofSeconds(5)), new SnapshotExecutor())
            .of(Counter.class, StreamKind.DEMAND, Counter::blank);
    private final RejectionConfirmation confirmation = new RejectionConfirmation(unit -> cache.evictStale(
            unit, stream -> events.lastSequenceNumberFor(stream).orElse(-1L)));
    private final SimpleCommandBus bus = SimpleCommandBus.builder()
            .rollbackConfiguration(failure -> !(failure instanceof RejectedException))
            .build();

    @BeforeEach
    void begin() {
        bus.registerHandlerInterceptor(confirmation::intercept);
        bus.subscribe("count", command -> {
            counters.existingOrNew(new CounterId("c1")).execute(Counter::count);
            return null;
        });
        subscribe("find second", OrderRejection.UNKNOWN_LINE);
        subscribe("change second", OrderRejection.ORDER_SETTLED);
        assertThat(answer("count").isExceptional()).isFalse();
    }

    @AfterEach
    void end() {
        events.shutDown();
    }

    @Test
    void whatAnotherNodeHasAddedIsFoundWhenItIsDecidedAgain() {
        anotherNodeCounts();
        var first = answer("find second");
        assertThat(ConcurrencyFailures.is(first.exceptionResult())).isTrue();
        assertThat(answer("find second").isExceptional()).isFalse();
    }

    @Test
    void whatNoNodeHasAddedIsUnknown() {
        assertThat(answer("find second").exceptionResult()).isInstanceOf(RejectedException.class);
        assertThat(answer("find second").exceptionResult()).isInstanceOf(RejectedException.class);
    }

    @Test
    void otherRejectionsAreNotConfirmed() {
        anotherNodeCounts();
        assertThat(answer("change second").exceptionResult()).isInstanceOf(RejectedException.class);
    }

    private void subscribe(String command, Rejection unlessThereIsASecond) {
        bus.subscribe(command, message -> {
            var count = counters.existing(new CounterId("c1")).invoke(counter -> counter.count);
            RejectedException.require(count > 1, unlessThereIsASecond);
            return null;
        });
    }

    private CommandResultMessage<?> answer(String command) {
        var answer = new FutureCallback<String, Object>();
        bus.dispatch(new GenericCommandMessage<>(new GenericCommandMessage<>(command), command), answer);
        return Objects.requireNonNull(answer.getResult());
    }

    private void anotherNodeCounts() {
        log.appendEvents(new GenericDomainEventMessage<>("Counter", STREAM, 1, new Counted(STREAM)));
    }

    record CounterId(String value) implements Identifier {
        @Override
        public String toString() {
            return value;
        }
    }

    record Counted(String counter) {}

    static final class Counter {
        @AggregateIdentifier
        private @Nullable String stream;

        private int count;

        Counter() {}

        static Counter blank(CounterId id) {
            var counter = new Counter();
            counter.stream = StreamKind.DEMAND.prefix() + id;
            return counter;
        }

        void count() {
            AggregateLifecycle.apply(new Counted(Objects.requireNonNull(stream)));
        }

        @EventSourcingHandler
        void on(Counted counted) {
            stream = counted.counter();
            count++;
        }
    }
}
