package dev.ross.command.platform.eventstore;

import dev.ross.command.platform.fold.StreamReader;
import dev.ross.contracts.upcasting.EventUpcasters;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Configures the event log on Axon Server, read in the same way as the one in PostgreSQL. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "ross.event-store", havingValue = "axon-server")
class AxonServerStore {
    @Bean(destroyMethod = "")
    EventStore eventStore(
            AxonServerConfiguration settings,
            AxonServerConnectionManager connections,
            @Qualifier("eventSerializer") Serializer serializer) {
        return AxonServerEventStore.builder()
                .configuration(settings)
                .platformConnectionManager(connections)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .snapshotFilter(new CurrentRevisionSnapshotFilter())
                .upcasterChain(EventUpcasters.chain())
                .build();
    }

    /** Requests each stream separately, as many at a time as the connection allows. */
    @Bean
    StreamReader streamReader(EventStore events) {
        return streams -> {
            var read = new ConcurrentHashMap<String, List<DomainEventMessage<?>>>();
            var atATime = new Semaphore(32);
            try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
                var all = streams.stream()
                        .map(stream -> CompletableFuture.runAsync(
                                () -> {
                                    atATime.acquireUninterruptibly();
                                    try {
                                        var found = events.readEvents(stream, 0)
                                                .asStream()
                                                .<DomainEventMessage<?>>map(event -> event)
                                                .toList();
                                        if (!found.isEmpty()) read.put(stream, found);
                                    } finally {
                                        atATime.release();
                                    }
                                },
                                readers))
                        .toArray(CompletableFuture<?>[]::new);
                CompletableFuture.allOf(all).join();
            }
            return read;
        };
    }
}
