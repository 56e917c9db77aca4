package dev.ross.standalone.launch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;

/** Waits until readiness is UP, before the terminal reports that ROSS is open. */
record ReadinessWait(int managementPort, Duration atMost) {
    /**
     * A dependency that is unavailable for that long, such as an external Keycloak, may be so for hours: the start goes
     * on.
     */
    static final Duration AT_MOST = Duration.ofMinutes(1);

    private static final Duration BETWEEN = Duration.ofMillis(200);

    /** Returns whether readiness was UP in time. */
    boolean await() {
        var until = Instant.now().plus(atMost);
        try (var http = HttpClient.newHttpClient()) {
            while (!isReady(http)) {
                if (Instant.now().isAfter(until)) return false;
                Thread.sleep(BETWEEN);
            }
            return true;
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return false;
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
