package dev.ross.standalone.demo;

import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The system's own interface, as one caller uses it. */
final class HttpApi {
    private static final JsonMapper JSON = new JsonMapper();

    private final RestClient http;

    HttpApi(URI system, String token) {
        http = RestClient.builder()
                .requestFactory(new JdkClientHttpRequestFactory())
                .baseUrl(system + "/api/v1")
                .defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .defaultHeader(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE)
                .build();
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
