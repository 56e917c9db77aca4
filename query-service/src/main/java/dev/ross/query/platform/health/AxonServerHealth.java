package dev.ross.query.platform.health;

import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The framework's own is made for another generation of health. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "ross.event-store", havingValue = "axon-server")
class AxonServerHealth {
    @Bean
    HealthIndicator axonServerHealthIndicator(AxonServerConnectionManager connections) {
        return () -> (isReady(connections) ? Health.up() : Health.down()).build();
    }

    /** Ready is who has told the server what they handle. A connection is not asked for where there is none: it would be made. */
    static boolean isReady(AxonServerConnectionManager connections) {
        return connections.isConnected(connections.getDefaultContext())
                && connections.getConnection().isReady();
    }
}
