package dev.ross.platform.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * A problem document of RFC 9457 for a request that is refused before it reaches a service.
 *
 * @param detail fixed text of ROSS, which quotes nothing of the request
 */
record ProblemBody(int status, String code, String detail) {
    static final String TYPE = "application/problem+json";

    static ProblemBody malformed(String detail) {
        return new ProblemBody(HttpStatus.BAD_REQUEST_400, "MALFORMED", detail);
    }

    /** The document for a status that the server chose for a request it could not accept. */
    static ProblemBody of(int status) {
        return switch (status) {
            case 404 -> new ProblemBody(404, "UNKNOWN", "There is no such thing, or it is not for you to know.");
            case 400 -> malformed("The request cannot be read as it is.");
            case 431 ->
                new ProblemBody(
                        431,
                        "REQUEST_HEADER_FIELDS_TOO_LARGE",
                        "The headers are larger than those of a request may be.");
            default ->
                new ProblemBody(
                        status,
                        HttpStatus.getMessage(status).toUpperCase(Locale.ROOT).replaceAll("[^A-Z]+", "_"),
                        status < 500 ? "The request cannot be taken as it is." : "Something went wrong on our side.");
        };
    }

    ByteBuffer bytes() {
        var type = code.toLowerCase(Locale.ROOT).replace('_', '-');
        return ByteBuffer.wrap("""
                {"type":"urn:ross:problem:%s","title":"%s","status":%d,"detail":"%s","code":"%s"}""".formatted(type, HttpStatus.getMessage(status), status, detail, code)
                .getBytes(StandardCharsets.UTF_8));
    }

    /** Writes it without blocking, and closes the connection if the request's body was not read. */
    void write(Response response, Callback callback, boolean close) {
        var bytes = bytes();
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, TYPE);
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, bytes.remaining());
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        if (close) response.getHeaders().put(HttpHeader.CONNECTION, "close");
        response.write(true, bytes, callback);
    }
}
