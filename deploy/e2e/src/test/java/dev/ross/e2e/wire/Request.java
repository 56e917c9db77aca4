package dev.ross.e2e.wire;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.jspecify.annotations.Nullable;

/**
 * One request, as it is sent each time it is sent.
 *
 * @param token absent: nobody is logged in
 */
public record Request(
        String method,
        URI address,
        @Nullable Object body,
        @Nullable String token,
        String key,
        String position) {
    public Request(String method, URI address, @Nullable Object body, @Nullable String token) {
        this(method, address, body, token, "", "");
    }

    /** Under this idempotency key. */
    public Request keyed(String key) {
        return new Request(method, address, body, token, key, position);
    }

    /** Answered no older than this. */
    public Request after(String position) {
        return new Request(method, address, body, token, key, position);
    }

    public Answer send() {
        return Http.send(onTheWire());
    }

    /**
     * @throws IOException if the line broke, so that nobody knows what became of it
     */
    public Answer trySending() throws IOException {
        return Http.trySending(onTheWire());
    }

    HttpRequest.Builder onTheWire() {
        var request = HttpRequest.newBuilder(address);
        if (token != null) request.header("Authorization", "Bearer " + token);
        if (!key.isEmpty()) request.header("Idempotency-Key", key);
        if (!position.isEmpty()) request.header("Ross-Position", position);
        if (body == null) return request.method(method, BodyPublishers.noBody());
        return request.header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(Json.text(body)));
    }
}
