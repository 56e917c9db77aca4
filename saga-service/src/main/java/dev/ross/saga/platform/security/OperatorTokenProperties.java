package dev.ross.saga.platform.security;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose tokens are good for an operator here.
 *
 * @param issuer as it stands in the tokens
 * @param jwksUrl where its keys are; absent: where Keycloak keeps them
 * @param audience whom a token must be meant for
 */
@ConfigurationProperties("ross.identity")
record OperatorTokenProperties(
        @DefaultValue("http://127.0.0.1:8180/realms/ross") String issuer,
        @Nullable String jwksUrl,
        @DefaultValue("ross-api") String audience) {
    String keys() {
        return jwksUrl == null ? issuer + "/protocol/openid-connect/certs" : jwksUrl;
    }
}
