package dev.ross.e2e.wire;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Sends requests and waits for their answers. */
public final class Http {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private Http() {}

    public static Answer form(URI address, String encoded) {
        return send(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded)));
    }

    public static Answer send(HttpRequest.Builder request) {
        try {
            return trySending(request);
        } catch (IOException e) {
            throw new AssertionError("There is no answer", e);
        }
    }

    /** @throws IOException if the connection broke, so that the outcome is unknown */
    public static Answer trySending(HttpRequest.Builder request) throws IOException {
        try {
            var waiting = request.timeout(Duration.ofSeconds(30)).build();
            return new Answer(CLIENT.send(waiting, BodyHandlers.ofString()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
