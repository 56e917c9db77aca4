package dev.ross.standalone.launch;

import dev.ross.standalone.mail.MailServerAddress;
import dev.ross.standalone.postgres.PostgresServer;
import dev.ross.standalone.s3.S3Bucket;
import java.net.URI;
import java.util.Optional;

/**
 * The backends in use, each started by ROSS or given by an address.
 *
 * @param postgres absent where every store was given an address of its own
 * @param identity the identity provider's address as people's browsers use it
 * @param identityInside its address as this process reaches it
 */
record Backends(
        Optional<PostgresServer> postgres,
        String mongo,
        S3Bucket bucket,
        MailServerAddress smtp,
        URI identity,
        URI identityInside) {
    private static final String REALM = "/realms/ross";

    URI issuer() {
        return URI.create(identity + REALM);
    }

    URI jwks() {
        return URI.create(identityInside + REALM + "/protocol/openid-connect/certs");
    }
}
