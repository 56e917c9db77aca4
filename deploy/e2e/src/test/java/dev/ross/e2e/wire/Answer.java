package dev.ross.e2e.wire;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The response to a request. */
public record Answer(HttpResponse<String> response) {
    private static final JsonMapper JSON = new JsonMapper();

    public int status() {
        return response.statusCode();
    }

    public Answer expect(int status) {
        if (status() != status)
            throw new AssertionError("%s %s was answered with %d instead of %d: %s"
                    .formatted(response.request().method(), response.uri(), status(), status, response.body()));
        return this;
    }

    /** Expects a rejection with this status and this code from the closed list. */
    public Answer expect(int status, String code) {
        expect(status);
        var actual = json().path("code").asString("");
        if (!actual.equals(code)) throw new AssertionError("Refused with " + actual + ", not " + code + ": " + json());
        return this;
    }

    public JsonNode json() {
        return JSON.readTree(response.body());
    }

    public String text(String field) {
        return json().get(field).asString();
    }

    public String id() {
        return text("id");
    }

    public Stream<JsonNode> items() {
        return json().get("items").valueStream();
    }

    void awaitRetryAfter() {
        try {
            Thread.sleep(Duration.ofSeconds(Long.parseLong(header("Retry-After"))));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
