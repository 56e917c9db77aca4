package dev.ross.platform.http;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Before the issuer's keys were seen nobody can be let in; afterwards they are remembered, and the issuer may be away. */
@Configuration(proxyBeanMethods = false)
class IdentityHealth {
    @Bean
    HealthIndicator identityHealthIndicator(IssuerKeys keys) {
        return () -> (keys.areKnown() ? Health.up() : Health.down()).build();
    }
}
