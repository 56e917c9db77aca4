package dev.ross.standalone.demo;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** HTTP client of the system's own API for one caller. */
final class HttpApi {
    private static final JsonMapper JSON = new JsonMapper();

    private final RestClient http;

    HttpApi(URI system, String token) {
        http = RestClient.builder()
                .requestFactory(new JdkClientHttpRequestFactory())
                .requestInterceptor(HttpApi::sentUntilItIsNotTooMuch)
                .baseUrl(system + "/api/v1")
                .defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .defaultHeader(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE)
                .build();
    }

    /** Repeats a request that the rate limit refused, after the time in {@code Retry-After}. */
    private static ClientHttpResponse sentUntilItIsNotTooMuch(
            HttpRequest request, byte[] body, ClientHttpRequestExecution execution) throws IOException {
        var answer = execution.execute(request, body);
        while (answer.getStatusCode().isSameCodeAs(HttpStatus.TOO_MANY_REQUESTS)) {
            var seconds = answer.getHeaders().getFirst(HttpHeaders.RETRY_AFTER);
            answer.close();
            pause(Duration.ofSeconds(seconds == null ? 1 : Long.parseLong(seconds)));
            answer = execution.execute(request, body);
        }
        return answer;
    }

    private static void pause(Duration wait) throws IOException {
        try {
            Thread.sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("told to stop");
        }
    }

    JsonNode get(String path) {
        return JSON.readTree(http.get().uri(path).retrieve().body(String.class));
    }

    String create(String key, String path, JsonNode body) {
        var answer = http.post()
                .uri(path)
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body.toString())
                .retrieve()
                .body(String.class);
        return JSON.readTree(answer).get("id").asString();
    }

    void put(String key, String path, JsonNode body) {
        http.put()
                .uri(path)
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body.toString())
                .retrieve()
                .toBodilessEntity();
    }
}
