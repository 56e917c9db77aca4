package dev.ross.standalone.s3;

import dev.ross.standalone.certificate.ServerCertificate;
import java.net.URI;
import java.util.Optional;

/**
 * Addresses of the embedded object store.
 *
 * @param address the beginning of every address at which people's browsers upload a picture
 * @param bind the address it listens on
 * @param port the port it listens on
 * @param page the origin whose scripts may upload pictures
 */
public record S3Settings(URI address, String bind, int port, Optional<ServerCertificate> certificate, URI page) {
    URI listening(String scheme) {
        return URI.create(scheme + "://" + (bind.contains(":") ? "[" + bind + "]" : bind) + ":" + port);
    }

    /** Returns the address for this process where the store uses plain HTTP. */
    URI inside() {
        var host = bind.equals("0.0.0.0") || bind.equals("::") ? "127.0.0.1" : bind;
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port);
    }
}
