package dev.ross.saga.platform.health;

import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Health indicator of Axon Server; the framework's own is made for another generation of Spring Boot's health API. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "ross.event-store", havingValue = "axon-server")
class AxonServerHealth {
    @Bean
    HealthIndicator axonServerHealthIndicator(AxonServerConnectionManager connections) {
        return () -> (isReady(connections) ? Health.up() : Health.down()).build();
    }

    /** Whether the server knows this node's handlers. A connection is requested only if one is open already. */
    static boolean isReady(AxonServerConnectionManager connections) {
        return connections.isConnected(connections.getDefaultContext())
                && connections.getConnection().isReady();
    }
}
