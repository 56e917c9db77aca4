package dev.ross.standalone.keycloak;

import java.net.URI;

/**
 * As whom a Keycloak is administered: a client of its realm {@code master} with a service account.
 *
 * @param address of the Keycloak, as we reach it
 */
public record AdminAccess(URI address, String client, String secret) {
    /** The client that a Keycloak of our own is given at its first start. */
    public static final String CLIENT = "ross-reconciliation";

    @Override
    public String toString() {
        return client + " at " + address;
    }
}
