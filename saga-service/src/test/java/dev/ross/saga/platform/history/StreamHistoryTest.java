package dev.ross.saga.platform.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StreamHistoryTest {
    private final EmbeddedEventStore log = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();

    @AfterEach
    void close() {
        log.shutDown();
    }

    @Test
    void whatHappenedBeforeASnapshotWasMadeIsToldToo() {
        log.publish(message(0, "opened"), message(1, "named"));
        log.storeSnapshot(message(1, "what the other service keeps"));
        log.publish(message(2, "closed"));

        List<Object> read = new StreamHistory(log)
                .of(
                        "trial",
                        "t1",
                        List.of(),
                        (before, event) ->
                                Stream.concat(before.stream(), Stream.of(event)).toList());

        assertThat(read).containsExactly("opened", "named", "closed");
    }

    private static GenericDomainEventMessage<Object> message(long sequence, Object event) {
        return new GenericDomainEventMessage<>("trial", "trial:t1", sequence, event);
    }
}
