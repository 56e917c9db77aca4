package dev.ross.platform.http;

import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.VirtualThreadPool;
import org.springframework.boot.jetty.ConfigurableJettyWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/**
 * Configures Jetty's limits: connections, their times and bodies are bounded, while the number of tasks is not. Answers
 * need tasks to complete; a bound on tasks that requests can reach would block answers too.
 */
@Component
final class JettyLimits implements WebServerFactoryCustomizer<ConfigurableJettyWebServerFactory>, Ordered {
    private static final int NO_BOUND = 0;

    private final HttpLimits limits;
    private final ConnectionLimit connections;

    JettyLimits(HttpLimits limits, ConnectionLimit connections) {
        this.limits = limits;
        this.connections = connections;
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE; // after the framework's own customizer, which sets a bound
    }

    @Override
    public void customize(ConfigurableJettyWebServerFactory factory) {
        var tasks = new VirtualThreadPool(NO_BOUND);
        tasks.setName("http-");
        factory.setThreadPool(tasks);
        factory.addServerCustomizers(this::limit);
    }

    private void limit(Server server) {
        var times = new ConnectionTimeouts(limits, connections, server.getScheduler());
        server.addBean(times);
        server.setErrorHandler(new ProblemErrorHandler());
        for (var connector : server.getConnectors()) {
            connector.getConnectionFactories().stream()
                    .filter(HttpConfiguration.ConnectionFactory.class::isInstance)
                    .map(HttpConfiguration.ConnectionFactory.class::cast)
                    .forEach(factory -> factory.getHttpConfiguration().setSendServerVersion(false));
            if (!(connector instanceof ServerConnector port)) continue;
            port.setIdleTimeout(limits.nextRequestWithin().toMillis());
            port.addBean(connections);
            port.addBean(times, false);
        }
        var guard = new RequestGuard(limits, times);
        guard.setHandler(server.getHandler());
        server.setHandler(guard);
    }
}
