package dev.ross.query.platform.live;

import org.eclipse.jetty.server.ServerConnector;
import org.springframework.boot.jetty.ConfigurableJettyWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Lets those who come at once wait for their turn. After a restart that is everybody who was watching; of more than fifty,
 * which is what a socket holds by default, the others' connections would be reset.
 */
@Component
class Doorstep implements WebServerFactoryCustomizer<ConfigurableJettyWebServerFactory> {
    private static final int ROOM = 4096;

    @Override
    public void customize(ConfigurableJettyWebServerFactory house) {
        house.addServerCustomizers(server -> {
            for (var door : server.getConnectors())
                if (door instanceof ServerConnector open) open.setAcceptQueueSize(ROOM);
        });
    }
}
