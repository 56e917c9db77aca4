package dev.ross.e2e.installation;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Reads a process's health at its management port. */
public record HealthProbe(int port) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    public boolean isReady() {
        try {
            return ask("readiness").statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** @throws IOException if nobody answers */
    public HttpResponse<String> ask(String group) throws IOException {
        return endpoint("health/" + group);
    }

    /** @throws IOException if nobody answers */
    public HttpResponse<String> endpoint(String path) throws IOException {
        var address = URI.create("http://127.0.0.1:" + port + "/actuator/" + path);
        try {
            var asked = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(10));
            return HTTP.send(asked.build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
