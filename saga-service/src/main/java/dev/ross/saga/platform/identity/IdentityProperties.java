package dev.ross.saga.platform.identity;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the identity provider is administered, and as whom.
 *
 * @param adminUrl its root, without realm
 * @param clientId a client with a service account that may read and change people, and give no roles
 */
@ConfigurationProperties("ross.identity")
record IdentityProperties(
        String adminUrl,
        @DefaultValue("ross") String realm,
        @DefaultValue("ross-saga-service") String clientId,
        String clientSecret) {}
