package dev.ross.query.platform.security;

import dev.ross.platform.http.BadTokenLimit;
import dev.ross.query.platform.web.Problem;
import dev.ross.query.platform.web.ProblemCode;
import dev.ross.query.platform.web.ProblemWriter;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
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
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;

/**
 * Security filter chains of the read side: reads are authenticated by their token, and authorized by each handler's
 * declaration. Everything else is denied.
 */
@Configuration(proxyBeanMethods = false)
class QuerySecurity {
    /** One span for a request is enough; one for each filter on its way would cost more than the filters. */
    @Bean
    @ConditionalOnMissingBean(SecurityObservationSettings.class)
    SecurityObservationSettings querySecurityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @Order(20)
    SecurityFilterChain querySecurityChain(
            HttpSecurity http,
            CallerAuthentication callers,
            ProblemEntryPoint entryPoint,
            ReadRateLimit rateLimit,
            TokenReader tokens,
            BadTokenLimit badTokens,
            ProblemWriter problems) {
        return stateless(http)
                .securityMatcher(QuerySecurity::isRead)
                .oauth2ResourceServer(server ->
                        server.authenticationManagerResolver(request -> callers).authenticationEntryPoint(entryPoint))
                .addFilterBefore(badTokens.filter(tokens::knows), BearerTokenAuthenticationFilter.class)
                .addFilterAfter(new ReadRateLimitFilter(rateLimit, problems), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(21)
    SecurityFilterChain queryHealthChain(HttpSecurity http) {
        return stateless(http)
                .securityMatcher(EndpointRequest.to(
                        HealthEndpoint.class, InfoEndpoint.class, SbomEndpoint.class, PrometheusScrapeEndpoint.class))
                .authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .build();
    }

    /**
     * Denies requests that no other chain of any service matches. The container's error pages are shown to any caller.
     */
    @Bean
    @Order(990)
    SecurityFilterChain queryDenyAllChain(HttpSecurity http, ProblemWriter problems) {
        return stateless(http)
                .securityMatcher(request -> true)
                .authorizeHttpRequests(all -> all.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(no -> no.authenticationEntryPoint(
                        (request, response, refused) -> problems.write(new Problem(ProblemCode.UNKNOWN), response)))
                .build();
    }

    private static HttpSecurity stateless(HttpSecurity http) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(none -> none.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    }

    private static boolean isRead(HttpServletRequest request) {
        var method = request.getMethod();
        return (HttpMethod.GET.matches(method) || HttpMethod.HEAD.matches(method))
                && request.getRequestURI().startsWith(request.getContextPath() + "/api/");
    }
}
