package dev.ross.command.platform.axon;

import dev.ross.contracts.stored.StoredJson;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The event log on Axon Server, read in the same way as the one in PostgreSQL. */
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
                .snapshotFilter(new PresentRevision())
                .upcasterChain(StoredJson.upcasters())
                .build();
    }
}
