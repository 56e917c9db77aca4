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
 * Sets the limits of the server: connections and their times are bounded, and so are bodies, while the number of tasks is
 * not. Answers need tasks to be completed; a bound on tasks that requests can fill is a bound on answers.
 */
@Component
final class JettyBoundary implements WebServerFactoryCustomizer<ConfigurableJettyWebServerFactory>, Ordered {
    private static final int NO_BOUND = 0;

    private final HttpLimits limits;
    private final ConnectionLimit connections;

    JettyBoundary(HttpLimits limits, ConnectionLimit connections) {
        this.limits = limits;
        this.connections = connections;
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE; // the framework's own comes before, with a bound
    }

    @Override
    public void customize(ConfigurableJettyWebServerFactory factory) {
        var tasks = new VirtualThreadPool(NO_BOUND);
        tasks.setName("http-");
        factory.setThreadPool(tasks);
        factory.addServerCustomizers(this::limit);
    }

    private void limit(Server server) {
        var times = new ConnectionTimes(limits, connections, server.getScheduler());
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
