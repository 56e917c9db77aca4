package dev.ross.standalone.s3;

import dev.ross.standalone.Certificate;
import java.net.URI;
import java.util.Optional;

/**
 * How our own object store is to be reached.
 *
 * @param address as people's browsers name it: the beginning of every address they put a picture at
 * @param bind the address it listens on
 * @param port the port it listens on
 * @param page whose scripts may put pictures there
 */
public record S3Settings(URI address, String bind, int port, Optional<Certificate> certificate, URI page) {
    URI listening(String scheme) {
        return URI.create(scheme + "://" + (bind.contains(":") ? "[" + bind + "]" : bind) + ":" + port);
    }

    /** Where we reach it where it speaks plainly. */
    URI inside() {
        var host = bind.equals("0.0.0.0") || bind.equals("::") ? "127.0.0.1" : bind;
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port);
    }
}
