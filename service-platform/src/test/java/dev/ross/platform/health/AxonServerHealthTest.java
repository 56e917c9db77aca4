package dev.ross.platform.health;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;

class AxonServerHealthTest {
    @Test
    void whereNobodyHasConnectedYetItIsDownAndNoConnectionIsTried() {
        var connections = AxonServerConnectionManager.builder()
                .axonServerConfiguration(AxonServerConfiguration.builder()
                        .servers("127.0.0.1:1")
                        .componentName("command-service")
                        .build())
                .build();
        var indicator = new AxonServerHealth().axonServerHealthIndicator(connections);
        assertThat(indicator.health()).isEqualTo(Health.down().build());
        assertThat(connections.connections()).isEmpty();
    }
}
