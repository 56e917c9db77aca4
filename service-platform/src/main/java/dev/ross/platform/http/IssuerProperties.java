package dev.ross.platform.http;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose tokens are believed.
 *
 * @param issuer as it stands in the tokens
 * @param jwksUrl where its public keys are; absent: where Keycloak has them below the issuer
 * @param audience that a token must name
 */
@ConfigurationProperties("ross.identity")
public record IssuerProperties(
        @DefaultValue("") String issuer,
        @Nullable String jwksUrl,
        @DefaultValue("ross-api") String audience) {
    String keys() {
        return jwksUrl == null ? issuer + "/protocol/openid-connect/certs" : jwksUrl;
    }
}
