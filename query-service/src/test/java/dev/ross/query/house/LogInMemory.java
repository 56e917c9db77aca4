package dev.ross.query.house;

import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

@TestConfiguration(proxyBeanMethods = false)
class LogInMemory {
    /** Beneath the store: what is appended here nobody is told of. */
    @Bean
    InMemoryEventStorageEngine unheardEvents() {
        return new InMemoryEventStorageEngine();
    }

    @ConditionalOnProperty(name = "house.log", havingValue = "memory", matchIfMissing = true)
    @Bean(destroyMethod = "shutDown")
    EventStore eventStore(InMemoryEventStorageEngine unheardEvents) {
        return EmbeddedEventStore.builder()
                .storageEngine(unheardEvents)
                .fetchDelay(20)
                .build();
    }
}
