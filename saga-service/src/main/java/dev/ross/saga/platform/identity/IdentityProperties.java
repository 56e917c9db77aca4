package dev.ross.saga.platform.identity;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Address and credentials of the identity provider's admin API.
 *
 * @param adminUrl Root of the identity provider, without a realm.
 * @param realm Realm of everybody who logs in.
 * @param clientId Client with a service account that may read and change people, and give no roles.
 * @param clientSecret Secret of that client. Required.
 */
@Validated
@ConfigurationProperties("ross.identity")
record IdentityProperties(
        @DefaultValue("http://127.0.0.1:8180") @NotBlank String adminUrl,
        @DefaultValue("ross") @NotBlank String realm,
        @DefaultValue("ross-saga-service") @NotBlank String clientId,
        @NotBlank String clientSecret) {
    @Override
    public String toString() {
        return "IdentityProperties of " + clientId;
    }
}
