package dev.ross.standalone.reference;

import static org.springframework.security.config.http.SessionCreationPolicy.STATELESS;

import dev.ross.platform.http.AddressRateLimitFilter;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;

/** Permits reading the reference page without a login. The page runs its own scripts and talks to this host alone. */
@Configuration(proxyBeanMethods = false)
@Import(ReferenceController.class)
public class ReferenceSecurity {
    private static final String OWN_FILES_ALONE =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
                    + "frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
    private static final int READS_PER_SECOND = 20;

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 3)
    SecurityFilterChain referenceSecurityChain(HttpSecurity http) {
        return http.securityMatcher(ReferenceSecurity::isRead)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .addFilterAfter(new AddressRateLimitFilter(READS_PER_SECOND), AnonymousAuthenticationFilter.class)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(STATELESS))
                .headers(headers -> headers.cacheControl(cache -> cache.disable())
                        .contentSecurityPolicy(policy -> policy.policyDirectives(OWN_FILES_ALONE)))
                .build();
    }

    private static boolean isRead(HttpServletRequest request) {
        var method = request.getMethod();
        return (HttpMethod.GET.matches(method) || HttpMethod.HEAD.matches(method))
                && request.getRequestURI().matches("/reference(/[a-z-]+\\.(css|js))?");
    }
}
