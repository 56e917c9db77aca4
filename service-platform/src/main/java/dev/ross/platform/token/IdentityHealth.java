package dev.ross.platform.token;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Reports down until the issuer's keys have been fetched once, since no token can be verified before; afterwards the
 * keys are cached, and the issuer may be away.
 */
@Configuration(proxyBeanMethods = false)
public class IdentityHealth {
    @Bean
    HealthIndicator identityHealthIndicator(IssuerKeys keys) {
        return () -> (keys.areKnown() ? Health.up() : Health.down()).build();
    }
}
