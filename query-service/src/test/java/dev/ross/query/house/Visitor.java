package dev.ross.query.house;

import dev.ross.query.platform.axon.ScreenStates;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Comes over real sockets. */
@Lazy
@TestComponent
public class Visitor {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Environment environment;

    /** Comes once the screens are there: before that everybody is told to come back. */
    Visitor(Environment environment, ScreenStates screens) throws InterruptedException {
        this.environment = environment;
        screens.awaitBuilt(Duration.ofSeconds(30));
    }

    public Answer get(String path, @Nullable String token, String... headers) {
        var request = request(path, token, headers).GET().build();
        try {
            var response = http.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(response);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public Stream watch(String path, @Nullable String token, String... headers) {
        var request = request(path, token, headers)
                .header("Accept", "text/event-stream")
                .GET()
                .build();
        return Stream.open(http, request);
    }

    public int port() {
        return environment.getRequiredProperty("local.server.port", Integer.class);
    }

    private HttpRequest.Builder request(String path, @Nullable String token, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + "/api/v1" + path))
                .timeout(Duration.ofSeconds(20));
        if (token != null) request.header("Authorization", "Bearer " + token);
        if (headers.length > 0) request.headers(headers);
        return request;
    }

    /** What came back. */
    public record Answer(HttpResponse<String> response) {
        public int status() {
            return response.statusCode();
        }

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        public @Nullable String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }
    }
}
