package dev.ross.command.platform.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ross.command.platform.bus.DeadlineLocks;
import dev.ross.command.platform.fold.StreamFolds;
import dev.ross.command.platform.limit.CacheWeight;
import dev.ross.command.platform.limit.CommandProperties;
import dev.ross.contracts.StreamKind;
import dev.ross.contracts.value.Identifier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** Aggregates and folds are cached within a bound in bytes; evicted ones are read again from their events. */
class CacheBoundTest {
    private static final int LISTS = 100;
    private static final int LINES = 20;
    private static final int ROOM_FOR_LISTS = 30;
    private static final long LIMIT = (long) ROOM_FOR_LISTS * LINES * CacheWeight.ELEMENT;

    private final InMemoryEventStorageEngine log = new InMemoryEventStorageEngine();
    private final EmbeddedEventStore events =
            EmbeddedEventStore.builder().storageEngine(log).build();

    @AfterEach
    void end() {
        events.shutDown();
    }

    @Test
    void ofAggregatesThatGrewNoMoreAreKeptThanTheirBytesAllowAndAllGoOn() {
        var cache = new AggregateCache(LIMIT);
        var repositories = new AggregateRepositories(
                events, cache, new DeadlineLocks(Duration.ofSeconds(5)), new SnapshotExecutor());
        var lists = repositories.of(Lines.class, StreamKind.DEMAND, Lines::blank);
        for (int line = 0; line < LINES; line++) for (int list = 0; list < LISTS; list++) write(lists, list);

        await().untilAsserted(() -> assertThat(cache.bytes()).isPositive().isLessThanOrEqualTo(LIMIT));
        assertThat(cache.evictions()).isGreaterThanOrEqualTo(LISTS - ROOM_FOR_LISTS);
        for (int list = 0; list < LISTS; list++)
            assertThat(write(lists, list)).as("lines of list " + list).isEqualTo(LINES + 1);
    }

    @Test
    void ofWhatIsFollowedNoMoreIsKeptThanItsBytesAllowAndAllIsFoundAgain() {
        var folds = new StreamFolds(
                events, this::read, new CommandProperties(Duration.ofSeconds(5), DataSize.ofBytes(LIMIT), 10, 10));
        var lists = folds.<Integer>fold(
                StreamKind.DEMAND.prefix(),
                (before, line) -> before == null ? 1 : before + 1,
                lines -> lines * CacheWeight.ELEMENT);
        var repositories = new AggregateRepositories(
                events, new AggregateCache(0), new DeadlineLocks(Duration.ofSeconds(5)), new SnapshotExecutor());
        var aggregates = repositories.of(Lines.class, StreamKind.DEMAND, Lines::blank);
        for (int list = 0; list < LISTS; list++) lists.of("l" + list); // known to be empty
        for (int line = 0; line < LINES; line++) for (int list = 0; list < LISTS; list++) write(aggregates, list);

        for (int list = 0; list < LISTS; list++)
            assertThat(lists.of("l" + list)).contains(LINES);
        assertThat(lists.of(names())).hasSize(LISTS).containsOnly(LINES);
        await().untilAsserted(() -> assertThat(folds.bytes()).isPositive().isLessThanOrEqualTo(LIMIT));
        assertThat(folds.evictions()).isGreaterThanOrEqualTo(LISTS - ROOM_FOR_LISTS);
    }

    private static List<String> names() {
        return IntStream.range(0, LISTS).mapToObj(list -> "l" + list).toList();
    }

    private Map<String, List<DomainEventMessage<?>>> read(Collection<String> streams) {
        Map<String, List<DomainEventMessage<?>>> found = new HashMap<>();
        for (var stream : streams) {
            List<DomainEventMessage<?>> its = new ArrayList<>();
            events.readEvents(stream).forEachRemaining(its::add);
            if (!its.isEmpty()) found.put(stream, its);
        }
        return found;
    }

    /** Writes as a command would: in a unit of work of its own. */
    private static int write(AggregateRepository<ListId, Lines> lists, int list) {
        var unit = DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>("write"));
        return Objects.requireNonNull(unit.executeWithResult(() -> {
                    var opened = lists.existingOrNew(new ListId("l" + list));
                    opened.execute(Lines::write);
                    return opened.invoke(lines -> lines.lines.size());
                })
                .getPayload());
    }

    record ListId(String value) implements Identifier {
        @Override
        public String toString() {
            return value;
        }
    }

    record LineWritten(String list) {}

    static final class Lines implements CacheWeight {
        @AggregateIdentifier
        private @Nullable String stream;

        private final List<String> lines = new ArrayList<>();

        Lines() {}

        static Lines blank(ListId id) {
            var lines = new Lines();
            lines.stream = StreamKind.DEMAND.prefix() + id;
            return lines;
        }

        void write() {
            AggregateLifecycle.apply(new LineWritten(Objects.requireNonNull(stream)));
        }

        @EventSourcingHandler
        void on(LineWritten written) {
            stream = written.list();
            lines.add("line");
        }

        @Override
        public int bytes() {
            return lines.size() * CacheWeight.ELEMENT;
        }
    }
}
