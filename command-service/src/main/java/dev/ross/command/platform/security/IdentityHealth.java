package dev.ross.command.platform.security;

import dev.ross.command.platform.health.Reachable;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Before the issuer's keys were seen nobody can be let in; afterwards they are remembered, and the issuer may be away. */
@Configuration(proxyBeanMethods = false)
class IdentityHealth {
    @Bean
    HealthIndicator identityHealthIndicator(IdentityProperties identity) {
        var seen = new AtomicBoolean();
        return new Reachable(() -> {
            if (!seen.get()) seen.set(shows(identity.keys()));
            return seen.get();
        });
    }

    private static boolean shows(String keys) throws IOException {
        var asked = (HttpURLConnection) URI.create(keys).toURL().openConnection();
        asked.setConnectTimeout(1000);
        asked.setReadTimeout(1000);
        try {
            return asked.getResponseCode() == HttpURLConnection.HTTP_OK;
        } finally {
            asked.disconnect();
        }
    }
}
