package dev.ross.platform.openapi;

import dev.ross.platform.http.AddressRateLimitFilter;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;

/**
 * Configures the address of the OpenAPI document, for services that have an interface. Everybody may read it, as often
 * as other things that need no token.
 */
@Configuration(proxyBeanMethods = false)
@Import(OpenApiController.class)
public class OpenApiConfiguration {
    private static final int READS_PER_SECOND = 20;

    @Bean
    @Order(10)
    SecurityFilterChain openApiChain(HttpSecurity http) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(none -> none.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .securityMatcher(OpenApiConfiguration::isRead)
                .addFilterAfter(new AddressRateLimitFilter(READS_PER_SECOND), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .headers(headers -> headers.cacheControl(cache -> cache.disable()))
                .build();
    }

    private static boolean isRead(HttpServletRequest request) {
        var method = request.getMethod();
        return (HttpMethod.GET.matches(method) || HttpMethod.HEAD.matches(method))
                && request.getRequestURI().equals(request.getContextPath() + OpenApiController.ADDRESS);
    }
}
