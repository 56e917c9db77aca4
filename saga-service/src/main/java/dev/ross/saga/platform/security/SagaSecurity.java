package dev.ross.saga.platform.security;

import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

@Configuration(proxyBeanMethods = false)
class SagaSecurity {
    /**
     * Denies every request that no earlier chain has allowed: this service answers only probes, Prometheus and
     * operators. Errors of the container are shown to every caller.
     */
    @Bean
    @Order(999)
    SecurityFilterChain sagaSecurityChain(HttpSecurity http) throws Exception {
        // Not the matcher for any request: another such chain after it would be refused.
        return http.securityMatcher(request -> true)
                .authorizeHttpRequests(may -> may.requestMatchers(
                                HttpMethod.GET,
                                "/actuator/health/**",
                                "/actuator/info",
                                "/actuator/sbom/**",
                                "/actuator/sbom",
                                "/actuator/prometheus")
                        .permitAll()
                        .dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }
}
