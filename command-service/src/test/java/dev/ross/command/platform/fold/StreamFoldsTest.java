package dev.ross.command.platform.fold;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.command.platform.limit.CommandProperties;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** A fold is updated with the events of this process's own commands, without reading its stream again. */
class StreamFoldsTest {
    private final AtomicInteger reads = new AtomicInteger();
    private final EmbeddedEventStore events = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine() {
                @Override
                public DomainEventStream readEvents(String stream, long first) {
                    reads.incrementAndGet();
                    return super.readEvents(stream, first);
                }
            })
            .build();
    private final StreamFold<Integer> lines = new StreamFolds(
                    events,
                    streams -> Map.of(),
                    new CommandProperties(Duration.ofSeconds(5), DataSize.ofMegabytes(1), 10, 10))
            .fold("lines:", (before, line) -> before == null ? 1 : before + 1, counted -> 8);

    @AfterEach
    void end() {
        events.shutDown();
    }

    @Test
    void severalEventsOfOneCommandAreSeenInTheirOrder() {
        assertThat(lines.of("a")).isEmpty();

        write(List.of("first", "second", "third"));

        assertThat(lines.of("a")).contains(3);
        assertThat(reads).hasValue(1);
    }

    /** Writes as a command would: in a unit of work of its own. */
    private void write(List<String> lines) {
        var messages = IntStream.range(0, lines.size())
                .mapToObj(line -> new GenericDomainEventMessage<>("lines", "lines:a", line, lines.get(line)))
                .toList();
        DefaultUnitOfWork.startAndGet(new GenericCommandMessage<>("write")).execute(() -> events.publish(messages));
    }
}
