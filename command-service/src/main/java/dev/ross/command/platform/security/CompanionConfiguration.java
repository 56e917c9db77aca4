package dev.ross.command.platform.security;

import dev.ross.contracts.seating.CompanionClaims;
import dev.ross.contracts.seating.TableCodes;
import dev.ross.platform.http.IssuerProperties;
import dev.ross.platform.http.SharedSecretTokens;
import java.time.Clock;
import java.util.Base64;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Codes of tables and tokens of companions are made from a secret of their own, which the read side has too. */
@Configuration(proxyBeanMethods = false)
class CompanionConfiguration {
    @Bean
    @ConditionalOnMissingBean(TableCodes.class)
    TableCodes tableCodes(@Value("${ross.companion.secret}") String secret) {
        return new TableCodes(Base64.getDecoder().decode(secret));
    }

    @Bean
    @ConditionalOnMissingBean(SharedSecretTokens.class)
    SharedSecretTokens companionTokens(
            @Value("${ross.companion.secret}") String secret, IssuerProperties issuer, Clock clock) {
        return new SharedSecretTokens(
                Base64.getDecoder().decode(secret), CompanionClaims.PURPOSE, CompanionClaims.ISSUER, issuer, clock);
    }
}
