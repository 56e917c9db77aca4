package dev.ross.standalone.keycloak;

import dev.ross.standalone.certificate.ServerCertificate;
import java.net.URI;
import java.util.Optional;

/**
 * Addresses of the embedded Keycloak.
 *
 * @param address the beginning of every issuer, as people's browsers use it
 * @param bind the address it listens on
 * @param port the port it listens on
 */
public record KeycloakSettings(URI address, String bind, int port, Optional<ServerCertificate> certificate) {
    /** Returns the address for this process: past any proxy, but by the name that a certificate was issued for. */
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
