package dev.ross.platform.token;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Whose tokens are believed.
 *
 * @param issuer Issuer of tokens, as it stands in them.
 * @param jwksUrl Address of the issuer's public keys. Absent: where Keycloak has them below the issuer.
 * @param audience Audience that a token must name.
 */
@Validated
@ConfigurationProperties("ross.identity")
public record IssuerProperties(
        @DefaultValue("http://127.0.0.1:8180/realms/ross") @NotBlank
        String issuer,

        @Nullable String jwksUrl,
        @DefaultValue("ross-api") @NotBlank String audience) {
    String keys() {
        return jwksUrl == null ? issuer + "/protocol/openid-connect/certs" : jwksUrl;
    }
}
