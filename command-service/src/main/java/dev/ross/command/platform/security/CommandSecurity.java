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
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Configures the security of commands: each but joining a party and what is done by the link of a mail needs a token
 * that is signed by a trusted issuer, has not expired, and agrees with the team.
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
                .headers(headers -> headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER)))
                .addFilterBefore(badTokens.filter(tokens::knows), BearerTokenAuthenticationFilter.class)
                .authorizeHttpRequests(all -> all.requestMatchers(CommandSecurity::needsNoToken)
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

    /** Joining returns a token; the link of a mail is in the place of one. */
    private static boolean needsNoToken(HttpServletRequest request) {
        return HttpMethod.POST.matches(request.getMethod())
                && request.getRequestURI().matches(".*/seatings/[^/]+/join|.*/(visit-links|unsubscribe)/[^/]+");
    }
}
