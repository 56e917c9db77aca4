package dev.ross.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;

/** Waits until readiness is UP, before the person at the terminal is told that ROSS is open. */
record ReadinessAtStart(int managementPort, Progress progress) {
    /** A part that is away that long is named at the address of the health; the start goes on. */
    private static final Duration AT_MOST = Duration.ofMinutes(1);

    private static final Duration BETWEEN = Duration.ofMillis(200);

    void await() {
        var until = Instant.now().plus(AT_MOST);
        try (var http = HttpClient.newHttpClient()) {
            while (!isReady(http)) {
                if (Instant.now().isAfter(until)) {
                    progress.say("Not ready yet; what is away stands at " + address());
                    return;
                }
                Thread.sleep(BETWEEN);
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isReady(HttpClient http) throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(address()).timeout(Duration.ofSeconds(5));
            return http.send(request.build(), BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + managementPort + "/actuator/health/readiness");
    }
}
