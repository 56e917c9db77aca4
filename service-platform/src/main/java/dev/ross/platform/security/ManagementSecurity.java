package dev.ross.platform.security;

import dev.ross.platform.token.TokenVerifier;
import jakarta.servlet.DispatcherType;
import java.util.List;
import org.springframework.boot.actuate.info.InfoEndpoint;
import org.springframework.boot.actuate.sbom.SbomEndpoint;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.prometheus.PrometheusScrapeEndpoint;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Security of the management endpoints. Health, version, components and metrics contain no personal data and are shown
 * without a token; every other endpoint requires the realm role OPERATOR, in a token that the API would accept.
 */
@Configuration(proxyBeanMethods = false)
public class ManagementSecurity {
    private static final String OPERATOR = "OPERATOR";

    /** One span for each request is enough; one for each of its filters would cost more than the filters. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @Order(1)
    SecurityFilterChain publicEndpointsChain(HttpSecurity http) {
        return stateless(http)
                .securityMatcher(EndpointRequest.to(
                        HealthEndpoint.class, InfoEndpoint.class, SbomEndpoint.class, PrometheusScrapeEndpoint.class))
                .authorizeHttpRequests(all -> all.requestMatchers(HttpMethod.GET)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain operatorEndpointsChain(HttpSecurity http, TokenVerifier verifier) {
        return stateless(http)
                .securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(all -> all.anyRequest().hasAuthority(OPERATOR))
                .oauth2ResourceServer(server ->
                        server.jwt(jwt -> jwt.decoder(verifier::verify).jwtAuthenticationConverter(converter())))
                .build();
    }

    /** Denies requests that no other chain of any service matches. The container's error pages are shown to any caller. */
    @Bean
    @Order(1000)
    SecurityFilterChain denyAllChain(HttpSecurity http) {
        return stateless(http)
                .securityMatcher(request -> true) // not "any request": a service may end with such a chain too
                .authorizeHttpRequests(all -> all.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .build();
    }

    private static HttpSecurity stateless(HttpSecurity http) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    }

    private static JwtAuthenticationConverter converter() {
        var converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(ManagementSecurity::authorities);
        return converter;
    }

    private static List<GrantedAuthority> authorities(Jwt token) {
        return TokenClaims.roles(token).contains(OPERATOR) ? List.of(new SimpleGrantedAuthority(OPERATOR)) : List.of();
    }
}
