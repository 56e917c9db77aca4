package dev.ross.query.platform.security;

import dev.ross.contracts.seating.CompanionClaims;
import dev.ross.contracts.seating.TableCodes;
import dev.ross.platform.http.IssuerProperties;
import dev.ross.platform.http.SharedSecretTokens;
import dev.ross.platform.settings.CompanionSecret;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Configures the reading of companions' tokens and of table codes, with the secret that the command side makes them
 * with.
 */
@Configuration(proxyBeanMethods = false)
class CompanionConfiguration {
    @Bean
    @ConditionalOnMissingBean(TableCodes.class)
    TableCodes tableCodes(CompanionSecret secret) {
        return new TableCodes(secret.bytes());
    }

    @Bean
    @ConditionalOnMissingBean(SharedSecretTokens.class)
    SharedSecretTokens companionTokens(CompanionSecret secret, IssuerProperties issuer, Clock clock) {
        return new SharedSecretTokens(secret.bytes(), CompanionClaims.PURPOSE, CompanionClaims.ISSUER, issuer, clock);
    }
}
