package dev.ross.command.platform.security;

import dev.ross.command.platform.web.ProblemDetails;
import dev.ross.platform.http.BadTokenLimit;
import dev.ross.platform.security.CallerAuthentication;
import dev.ross.platform.security.TokenReader;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Configures the security of commands: each but joining a party needs a token that is signed by a trusted issuer, has
 * not expired, and agrees with the team.
 */
@Configuration(proxyBeanMethods = false)
class CommandSecurity {
    private static final Set<String> READS = Set.of(HttpMethod.GET.name(), HttpMethod.HEAD.name());

    @Bean
    @Order(20)
    SecurityFilterChain commandSecurityChain(
            HttpSecurity http,
            TokenReader tokens,
            BadTokenLimit badTokens,
            MembershipCheck memberships,
            SeatedPartyCheck seatedParties,
            ProblemDetails problems) {
        var callers = new CallerAuthentication(tokens, actor -> memberships.holds(actor) && seatedParties.holds(actor));
        return http.csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .securityMatcher(
                        request -> request.getRequestURI().startsWith("/api/") && !READS.contains(request.getMethod()))
                .addFilterBefore(badTokens.filter(tokens::knows), BearerTokenAuthenticationFilter.class)
                .authorizeHttpRequests(all -> all.requestMatchers(CommandSecurity::isJoining)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .oauth2ResourceServer(server -> server.authenticationManagerResolver(request -> callers)
                        .authenticationEntryPoint(problems::notAuthenticated)
                        .accessDeniedHandler(problems::notAllowed))
                .exceptionHandling(failures -> failures.authenticationEntryPoint(problems::notAuthenticated)
                        .accessDeniedHandler(problems::notAllowed))
                .build();
    }

    /** The one command that needs no token, since it returns one. */
    private static boolean isJoining(HttpServletRequest request) {
        return HttpMethod.POST.matches(request.getMethod())
                && request.getRequestURI().matches(".*/seatings/[^/]+/join");
    }
}
