package dev.ross.e2e.wire;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One request, the same each time it is sent. */
public record Request(String method, URI address, @Nullable Object body, Map<String, String> headers) {
    public Request(String method, URI address, @Nullable Object body) {
        this(method, address, body, Map.of());
    }

    /** In the name of the person this token was issued to. */
    public Request as(String token) {
        return with("Authorization", "Bearer " + token);
    }

    /** The same, but sent to this node and not through the gateway. */
    public Request to(URI node) {
        return new Request(method, node.resolve(address.getRawPath()), body, headers);
    }

    public Request keyed(String idempotencyKey) {
        return with("Idempotency-Key", idempotencyKey);
    }

    public Request accepting(String mediaType) {
        return with("Accept", mediaType);
    }

    /** Only if the version is still this one. */
    public Request ifStill(long version) {
        return with("If-Match", "\"" + version + "\"");
    }

    /** @param position of the last command whose effect must be shown; negative if any will do */
    public Request after(long position) {
        return position < 0 ? this : with("Ross-Position", Long.toString(position));
    }

    public Answer send() {
        return Http.send(onTheWire());
    }

    /** Retries when the answer asks for it, as is safe for reads and requests with a key, but not for ever. */
    public Answer sendUntilAnswered() {
        for (int left = 5; ; left--) {
            var answer = send();
            if (answer.status() != 503 || answer.header("Retry-After").isEmpty() || left == 0) return answer;
            answer.awaitRetryAfter();
        }
    }

    /** The HTML that a browser shows at an address. */
    public static String page(URI address) {
        return new Request("GET", address, null)
                .accepting("text/html")
                .sendUntilAnswered()
                .expect(200)
                .response()
                .body();
    }

    /** @throws IOException if the connection broke, so that the outcome is unknown */
    public Answer trySending() throws IOException {
        return Http.trySending(onTheWire());
    }

    HttpRequest.Builder onTheWire() {
        var request = HttpRequest.newBuilder(address);
        headers.forEach(request::header);
        if (body == null) return request.method(method, BodyPublishers.noBody());
        return request.header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(JsonBodies.text(body)));
    }

    private Request with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Request(method, address, body, more);
    }
}
