package dev.ross.query.platform.security;

import dev.ross.platform.http.BadTokenLimit;
import dev.ross.platform.security.CallerAuthentication;
import dev.ross.platform.security.TokenReader;
import dev.ross.query.platform.security.validity.TokenValidity;
import dev.ross.query.platform.web.Problem;
import dev.ross.query.platform.web.ProblemCode;
import dev.ross.query.platform.web.ProblemWriter;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;

/**
 * Security filter chains of the read side: reads are authenticated by their token, and authorized by each handler's
 * declaration. Everything else is denied.
 */
@Configuration(proxyBeanMethods = false)
class QuerySecurity {
    @Bean
    @Order(20)
    SecurityFilterChain querySecurityChain(
            HttpSecurity http,
            ProblemEntryPoint entryPoint,
            ReadRateLimit rateLimit,
            TokenReader tokens,
            TokenValidity validity,
            BadTokenLimit badTokens,
            ProblemWriter problems) {
        var callers = new CallerAuthentication(tokens, validity::holds);
        return stateless(http)
                .securityMatcher(QuerySecurity::isRead)
                .oauth2ResourceServer(server ->
                        server.authenticationManagerResolver(request -> callers).authenticationEntryPoint(entryPoint))
                .addFilterBefore(badTokens.filter(tokens::knows), BearerTokenAuthenticationFilter.class)
                .addFilterAfter(new ReadRateLimitFilter(rateLimit, problems), AnonymousAuthenticationFilter.class)
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
