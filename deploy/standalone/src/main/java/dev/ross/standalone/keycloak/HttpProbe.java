package dev.ross.standalone.keycloak;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * Checks once whether an address answers with status 200. A negative result takes at least a quarter of a second, so
 * that it can be called in a loop.
 */
final class HttpProbe {
    private HttpProbe() {}

    static boolean answers(URI address) {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(10))
                    .build();
            if (client.send(request, BodyHandlers.discarding()).statusCode() == 200) {
                return true;
            }
            Thread.sleep(250);
        } catch (IOException e) {
            return pause();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private static boolean pause() {
        try {
            Thread.sleep(250);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }
}
