package dev.ross.standalone.keycloak;

import java.net.URI;

/**
 * Credentials for administering a Keycloak: a client of its realm {@code master} with a service account.
 *
 * @param address of the Keycloak, as this process reaches it
 */
public record AdminAccess(URI address, String client, String secret) {
    /** The client that an embedded Keycloak gets at its first start. */
    public static final String CLIENT = "ross-reconciliation";

    @Override
    public String toString() {
        return client + " at " + address;
    }
}
