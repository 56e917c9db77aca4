package dev.ross.platform.codes;

import dev.ross.contracts.seating.companion.CompanionClaims;
import dev.ross.platform.settings.CompanionSecret;
import dev.ross.platform.token.IssuerProperties;
import dev.ross.platform.token.SharedSecretTokens;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Configures table codes and companions' tokens, made from a secret that the services of the API share. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CompanionSecret.class)
public class CompanionConfiguration {
    @Bean
    TableCodes tableCodes(CompanionSecret secret) {
        return new TableCodes(secret.bytes());
    }

    @Bean
    SharedSecretTokens companionTokens(CompanionSecret secret, IssuerProperties issuer, Clock clock) {
        return new SharedSecretTokens(secret.bytes(), CompanionClaims.PURPOSE, CompanionClaims.ISSUER, issuer, clock);
    }
}
