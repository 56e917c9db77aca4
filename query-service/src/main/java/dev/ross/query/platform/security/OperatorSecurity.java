package dev.ross.query.platform.security;

import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** Restricts the endpoints of this service on the management port to operators, by the same tokens as everywhere. */
@Configuration(proxyBeanMethods = false)
class OperatorSecurity {
    @Bean
    @Order(22)
    SecurityFilterChain screenDeadLetterSecurityChain(
            HttpSecurity http, CallerAuthentication callers, ProblemEntryPoint entryPoint) {
        return http.securityMatcher(EndpointRequest.to("screendeadletters"))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(none -> none.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .oauth2ResourceServer(server ->
                        server.authenticationManagerResolver(request -> callers).authenticationEntryPoint(entryPoint))
                .authorizeHttpRequests(all -> all.anyRequest()
                        .access((caller, request) -> new AuthorizationDecision(caller.get() instanceof ActorToken token
                                && token.getPrincipal() instanceof Actor actor
                                && actor.has("OPERATOR"))))
                .build();
    }
}
