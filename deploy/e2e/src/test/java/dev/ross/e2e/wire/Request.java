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

    /** In the name of whom this token was given to. */
    public Request as(String token) {
        return with("Authorization", "Bearer " + token);
    }

    /** The same, but sent to this node and not to whichever comes next. */
    public Request to(URI node) {
        return new Request(method, node.resolve(address.getRawPath()), body, headers);
    }

    public Request keyed(String idempotencyKey) {
        return with("Idempotency-Key", idempotencyKey);
    }

    /** Only if it is still what it was at this version. */
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

    /** Sends it again when it is asked to, as whoever reads or names a key may always do, but not for ever. */
    public Answer sendUntilAnswered() {
        for (int left = 5; ; left--) {
            var answer = send();
            if (answer.status() != 503 || answer.header("Retry-After").isEmpty() || left == 0) return answer;
            answer.pauseAsTold();
        }
    }

    /**
     * @throws IOException if the line broke, so that nobody knows what became of it
     */
    public Answer trySending() throws IOException {
        return Http.trySending(onTheWire());
    }

    HttpRequest.Builder onTheWire() {
        var request = HttpRequest.newBuilder(address);
        headers.forEach(request::header);
        if (body == null) return request.method(method, BodyPublishers.noBody());
        return request.header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(Json.text(body)));
    }

    private Request with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Request(method, address, body, more);
    }
}
