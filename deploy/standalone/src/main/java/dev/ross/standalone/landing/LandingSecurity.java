package dev.ross.standalone.landing;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.security.config.http.SessionCreationPolicy.STATELESS;

import dev.ross.platform.settings.PublicUrlProperties;
import dev.ross.platform.settings.RegionProperties;
import dev.ross.platform.token.IssuerProperties;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Permits reading the landing page without a login, and nothing else at its address. */
@Configuration(proxyBeanMethods = false)
@Import(LandingController.class)
@EnableConfigurationProperties({IssuerProperties.class, PublicUrlProperties.class, RegionProperties.class})
public class LandingSecurity {
    private static final String NOTHING_BUT_ITS_STYLE = "default-src 'none'; style-src '" + LandingStyle.HASH
            + "'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 2)
    SecurityFilterChain landingSecurityChain(HttpSecurity http) {
        return http.securityMatcher(LandingSecurity::isLookedAt)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(STATELESS))
                .headers(headers ->
                        headers.contentSecurityPolicy(policy -> policy.policyDirectives(NOTHING_BUT_ITS_STYLE)))
                .build();
    }

    private static boolean isLookedAt(HttpServletRequest request) {
        return request.getRequestURI().equals("/")
                && (GET.matches(request.getMethod()) || HEAD.matches(request.getMethod()));
    }
}
