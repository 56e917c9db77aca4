package dev.ross.standalone.mail;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.security.config.http.SessionCreationPolicy.STATELESS;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Serves the inbox {@code /dev/mail} and the templates of mails below it; active only while the embedded mail server is in use. */
@Configuration(proxyBeanMethods = false)
@Import(MailController.class)
public class DevMailConfiguration {
    private static final String NOTHING_BUT_STYLE =
            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    /** Comes before every other chain, and matches these addresses alone. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain devMailSecurityChain(HttpSecurity http) {
        return http.securityMatcher("/dev/mail", "/dev/mail/templates")
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers(GET).permitAll().anyRequest().denyAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(STATELESS))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(NOTHING_BUT_STYLE)))
                .build();
    }
}
