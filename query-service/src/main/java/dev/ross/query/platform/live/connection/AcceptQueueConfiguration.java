package dev.ross.query.platform.live.connection;

import org.eclipse.jetty.server.ServerConnector;
import org.springframework.boot.jetty.ConfigurableJettyWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Raises Jetty's accept queue to 4096, so that clients reconnecting after a restart are queued: beyond fifty, which is
 * what a socket holds by default, their connections would be reset.
 */
@Component
class AcceptQueueConfiguration implements WebServerFactoryCustomizer<ConfigurableJettyWebServerFactory> {
    private static final int QUEUE_SIZE = 4096;

    @Override
    public void customize(ConfigurableJettyWebServerFactory factory) {
        factory.addServerCustomizers(server -> {
            for (var connector : server.getConnectors())
                if (connector instanceof ServerConnector socket) socket.setAcceptQueueSize(QUEUE_SIZE);
        });
    }
}
