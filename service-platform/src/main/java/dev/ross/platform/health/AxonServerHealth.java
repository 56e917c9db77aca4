package dev.ross.platform.health;

import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Health indicator for Axon Server; the framework's own is made for an older health API. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "ross.event-store", havingValue = "axon-server")
public class AxonServerHealth {
    @Bean
    HealthIndicator axonServerHealthIndicator(AxonServerConnectionManager connections) {
        return () -> (isReady(connections) ? Health.up() : Health.down()).build();
    }

    /**
     * Ready means that this service's command handlers are registered with the server. The connection is only requested
     * if there is one: otherwise it would be made.
     */
    static boolean isReady(AxonServerConnectionManager connections) {
        return connections.isConnected(connections.getDefaultContext())
                && connections.getConnection().isReady();
    }
}
