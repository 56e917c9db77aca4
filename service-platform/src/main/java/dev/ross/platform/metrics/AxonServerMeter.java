package dev.ross.platform.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/** Meters whether this process is connected to Axon Server, if that is the event store. */
@ConditionalOnProperty("axon.axonserver.enabled")
class AxonServerMeter implements MeterBinder {
    private final ObjectProvider<AxonServerConnectionManager> connections;

    AxonServerMeter(ObjectProvider<AxonServerConnectionManager> connections) {
        this.connections = connections;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("ross.axon.server.connected", () -> isConnected(connections.getObject()) ? 1 : 0)
                .description("whether this process is connected to Axon Server")
                .register(registry);
    }

    private static boolean isConnected(AxonServerConnectionManager connections) {
        return connections.isConnected(connections.getDefaultContext());
    }
}
