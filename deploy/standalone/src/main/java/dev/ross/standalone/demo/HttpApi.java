package dev.ross.standalone.demo;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpRequest;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** HTTP client of the system's own API for one caller, whose reads show the effect of the commands before them. */
final class HttpApi {
    private static final String POSITION = "Ross-Position";
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(30);
    private static final int MOST_TRIES = 30;
    private static final long LONGEST_PAUSE_SECONDS = 10;
    private static final Set<Integer> SENT_AGAIN_AFTER = Set.of(429, 503);
    private static final JsonMapper JSON = new JsonMapper();

    private final RestClient http;
    private @Nullable String position;

    HttpApi(URI system, String token) {
        var requests = new JdkClientHttpRequestFactory();
        requests.setReadTimeout(ANSWER_TIMEOUT);
        http = RestClient.builder()
                .requestFactory(requests)
                .requestInterceptor(HttpApi::sentUntilItIsNotTooMuch)
                .baseUrl(system + "/api/v1")
                .defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .defaultHeader(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE)
                .build();
    }

    /**
     * Repeats a request that the rate limit refused, or that could not be answered yet, after the time in
     * {@code Retry-After}.
     */
    private static ClientHttpResponse sentUntilItIsNotTooMuch(
            HttpRequest request, byte[] body, ClientHttpRequestExecution execution) throws IOException {
        var answer = execution.execute(request, body);
        for (int tries = 1; tries < MOST_TRIES && isSentAgain(answer); tries++) {
            var seconds = answer.getHeaders().getFirst(HttpHeaders.RETRY_AFTER);
            answer.close();
            pause(seconds == null ? 1 : Math.min(Long.parseLong(seconds), LONGEST_PAUSE_SECONDS));
            answer = execution.execute(request, body);
        }
        return answer;
    }

    private static boolean isSentAgain(ClientHttpResponse answer) throws IOException {
        return SENT_AGAIN_AFTER.contains(answer.getStatusCode().value());
    }

    private static void pause(long seconds) throws IOException {
        try {
            Thread.sleep(Duration.ofSeconds(seconds));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("told to stop");
        }
    }

    JsonNode get(String path) {
        var request = http.get().uri(path);
        if (position != null) request.header(POSITION, position);
        return JSON.readTree(request.retrieve().body(String.class));
    }

    /** Sends a command, without a body if the step has none; returns the id of what it created, if anything. */
    Optional<String> send(String key, DemoRequests.Step step) {
        var request =
                http.method(HttpMethod.valueOf(step.method())).uri(step.path()).header("Idempotency-Key", key);
        var body = step.body();
        if (body != null) request.contentType(MediaType.APPLICATION_JSON).body(body.toString());
        var answer = request.retrieve().toEntity(String.class);
        var reached = answer.getHeaders().getFirst(POSITION);
        if (reached != null) position = reached;
        return Optional.ofNullable(answer.getBody())
                .map(text -> JSON.readTree(text).path("id").asString());
    }
}
