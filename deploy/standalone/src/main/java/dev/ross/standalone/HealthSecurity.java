package dev.ross.standalone;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.security.config.http.SessionCreationPolicy.STATELESS;

import org.springframework.boot.actuate.info.InfoEndpoint;
import org.springframework.boot.actuate.sbom.SbomEndpoint;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.prometheus.PrometheusScrapeEndpoint;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Permits health, version and metrics requests without a login on the management port: they contain no personal data.
 */
@Configuration(proxyBeanMethods = false)
class HealthSecurity {
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 1)
    SecurityFilterChain healthSecurityChain(HttpSecurity http) {
        return http.securityMatcher(EndpointRequest.to(
                        HealthEndpoint.class, InfoEndpoint.class, SbomEndpoint.class, PrometheusScrapeEndpoint.class))
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers(GET).permitAll().anyRequest().denyAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(STATELESS))
                .build();
    }
}
