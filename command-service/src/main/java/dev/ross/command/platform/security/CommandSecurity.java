package dev.ross.command.platform.security;

import dev.ross.command.platform.web.ProblemDetails;
import dev.ross.platform.http.BadTokenLimit;
import dev.ross.platform.http.SharedSecretTokens;
import dev.ross.platform.http.TokenVerifier;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.boot.actuate.info.InfoEndpoint;
import org.springframework.boot.actuate.sbom.SbomEndpoint;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.prometheus.PrometheusScrapeEndpoint;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.BearerTokenErrors;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Configures the security of commands: each but joining a party needs a token that is signed by a trusted issuer, has
 * not expired, and agrees with the team.
 */
@Configuration(proxyBeanMethods = false)
class CommandSecurity {
    private static final Set<String> READS = Set.of(HttpMethod.GET.name(), HttpMethod.HEAD.name());

    /** One span per request is enough; one for each of its filters would cost more than the filters. */
    @Bean
    @ConditionalOnMissingBean(SecurityObservationSettings.class)
    SecurityObservationSettings commandSecurityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @Order(20)
    SecurityFilterChain commandSecurityChain(
            HttpSecurity http,
            TokenVerifier verifier,
            BadTokenLimit badTokens,
            SharedSecretTokens companionTokens,
            MembershipCheck memberships,
            SeatedParties seatedParties,
            Clock clock,
            ProblemDetails problems)
            throws Exception {
        var cachingDecoder = new CachingJwtDecoder(
                token -> companionTokens.isIssuerOf(token) ? companionTokens.verify(token) : verifier.verify(token),
                clock);
        return stateless(http)
                .securityMatcher(
                        request -> request.getRequestURI().startsWith("/api/") && !READS.contains(request.getMethod()))
                .addFilterBefore(badTokens.filter(cachingDecoder::has), BearerTokenAuthenticationFilter.class)
                .authorizeHttpRequests(all -> all.requestMatchers(CommandSecurity::isJoining)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.decoder(cachingDecoder)
                                .jwtAuthenticationConverter(token -> authenticated(token, memberships, seatedParties)))
                        .authenticationEntryPoint(problems::notAuthenticated)
                        .accessDeniedHandler(problems::notAllowed))
                .exceptionHandling(failures -> failures.authenticationEntryPoint(problems::notAuthenticated)
                        .accessDeniedHandler(problems::notAllowed))
                .build();
    }

    @Bean
    @Order(21)
    SecurityFilterChain commandHealthChain(HttpSecurity http) throws Exception {
        return stateless(http)
                .securityMatcher(EndpointRequest.to(
                        HealthEndpoint.class, InfoEndpoint.class, SbomEndpoint.class, PrometheusScrapeEndpoint.class))
                .authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .build();
    }

    /**
     * Denies requests that no other chain of any service matched. The container's error pages are shown to any caller.
     */
    @Bean
    @Order(1000)
    SecurityFilterChain commandDenyAllChain(HttpSecurity http) throws Exception {
        return stateless(http)
                .securityMatcher(request -> true) // not "any request": another service may end with such a chain too
                .authorizeHttpRequests(all -> all.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .build();
    }

    /** The one command that needs no token, since it returns one. */
    private static boolean isJoining(HttpServletRequest request) {
        return HttpMethod.POST.matches(request.getMethod())
                && request.getRequestURI().matches(".*/seatings/[^/]+/join");
    }

    private static HttpSecurity stateless(HttpSecurity http) throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    }

    private static AbstractAuthenticationToken authenticated(
            Jwt token, MembershipCheck memberships, SeatedParties seatedParties) {
        var actor = actor(token);
        if (!memberships.holds(actor))
            throw new OAuth2AuthenticationException(BearerTokenErrors.invalidToken("the team has changed since"));
        if (!seatedParties.holds(actor))
            throw new OAuth2AuthenticationException(BearerTokenErrors.invalidToken("the party has left"));
        return new JwtAuthenticationToken(token, List.of());
    }

    private static Actor actor(Jwt token) {
        try {
            return CurrentActor.of(token);
        } catch (IllegalArgumentException | NullPointerException strangeClaim) {
            throw new OAuth2AuthenticationException(
                    BearerTokenErrors.invalidToken("not a token of ours"), strangeClaim);
        }
    }
}
