package dev.ross.platform.codes;

import dev.ross.platform.settings.CompanionSecret;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Configures the links that guests answer or unsubscribe by: mails contain them, pages show them, commands check them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CompanionSecret.class)
public class VisitLinkConfiguration {
    @Bean
    VisitLinks visitLinks(CompanionSecret secret) {
        return new VisitLinks(secret.bytes());
    }

    @Bean
    ConsentLinks consentLinks(CompanionSecret secret) {
        return new ConsentLinks(secret.bytes());
    }
}
