package dev.ross.standalone.keycloak;

import dev.ross.standalone.Certificate;
import java.net.URI;
import java.util.Optional;

/**
 * How Keycloak is to be reached.
 *
 * @param address as people's browsers name it: the beginning of every issuer
 * @param bind the address it listens on
 * @param port the port it listens on
 */
public record KeycloakSettings(URI address, String bind, int port, Optional<Certificate> certificate) {
    /** Where we reach it ourselves: past any proxy, but by the name that a certificate was made for. */
    public URI inside() {
        if (certificate.isPresent()) {
            return address;
        }
        var host = bind.equals("0.0.0.0") || bind.equals("::") ? "127.0.0.1" : bind;
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port);
    }

    boolean isBehindAProxy() {
        return certificate.isEmpty() && "https".equals(address.getScheme());
    }
}
