package dev.ross.command.platform.security;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Whose tokens are believed.
 *
 * @param issuer as it stands in the tokens
 * @param jwksUrl where its public keys are; absent: where Keycloak has them below the issuer
 * @param audience that a token must name
 */
@ConfigurationProperties("ross.identity")
record IdentityProperties(String issuer, @Nullable String jwksUrl, String audience) {
    String keys() {
        return jwksUrl != null ? jwksUrl : issuer + "/protocol/openid-connect/certs";
    }
}
