package dev.ross.saga.platform.history;

import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;

/** Makes a stream's history from the given events. */
public final class HistoryInTests {
    private HistoryInTests() {}

    public static StreamHistory of(String stream, Object... events) {
        var log = EmbeddedEventStore.builder()
                .storageEngine(new InMemoryEventStorageEngine())
                .build();
        var type = stream.substring(0, stream.indexOf(':'));
        for (int number = 0; number < events.length; number++)
            log.publish(new GenericDomainEventMessage<>(type, stream, number, events[number]));
        log.shutDown();
        return new StreamHistory(log);
    }
}
