package dev.ross.query.platform.health;

import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Configures the health of Axon Server; the framework's own indicator is made for another generation of the health API.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "ross.event-store", havingValue = "axon-server")
class AxonServerHealth {
    @Bean
    HealthIndicator axonServerHealthIndicator(AxonServerConnectionManager connections) {
        return () -> (isReady(connections) ? Health.up() : Health.down()).build();
    }

    /**
     * Ready means that the server knows the handlers of this node. Without a connection none is requested: it would be
     * opened.
     */
    static boolean isReady(AxonServerConnectionManager connections) {
        return connections.isConnected(connections.getDefaultContext())
                && connections.getConnection().isReady();
    }
}
