package dev.ross.standalone;

import dev.ross.standalone.postgres.PostgresServer;
import dev.ross.standalone.s3.Bucket;
import java.net.URI;
import java.util.Optional;

/**
 * The parts in use, our own or given.
 *
 * @param postgres none where every store was given an address of its own
 * @param identity the identity provider as people's browsers name it
 * @param identityInside the same as we reach it
 */
record Parts(
        Optional<PostgresServer> postgres, String mongo, Bucket bucket, Smtp smtp, URI identity, URI identityInside) {
    private static final String REALM = "/realms/ross";

    URI issuer() {
        return URI.create(identity + REALM);
    }

    URI jwks() {
        return URI.create(identityInside + REALM + "/protocol/openid-connect/certs");
    }
}
