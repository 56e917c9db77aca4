package dev.ross.standalone.keycloak;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** HTTP client of Keycloak's admin API, with its own JSON. */
public final class AdminApi {
    private static final Duration TOKENS_LIVE = Duration.ofSeconds(30);
    private static final JsonMapper JSON = new JsonMapper();

    private final AdminAccess access;
    private final RestClient http;
    private String token = "";
    private long tokenTakenAt;

    public AdminApi(AdminAccess access) {
        this.access = access;
        this.http = RestClient.builder()
                .requestFactory(new JdkClientHttpRequestFactory())
                .build();
    }

    /** Returns the resource at the path, or empty if there is none. */
    public Optional<JsonNode> find(String path) {
        return Optional.ofNullable(http.get()
                        .uri(uri(path))
                        .headers(headers -> headers.setBearerAuth(token()))
                        .retrieve()
                        .onStatus(status -> status.value() == 404, (request, response) -> {})
                        .body(String.class))
                .map(JSON::readTree)
                .filter(answer -> answer.isArray() || !answer.has("error"));
    }

    public HttpStatusCode post(String path, JsonNode body) {
        return send(HttpMethod.POST, path, body);
    }

    public HttpStatusCode put(String path, JsonNode body) {
        return send(HttpMethod.PUT, path, body);
    }

    public HttpStatusCode delete(String path, JsonNode body) {
        return send(HttpMethod.DELETE, path, body);
    }

    private HttpStatusCode send(HttpMethod method, String path, JsonNode body) {
        return http.method(method)
                .uri(uri(path))
                .headers(headers -> headers.setBearerAuth(token()))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body.toString())
                .retrieve()
                .onStatus(status -> status.value() == 409, (request, response) -> {})
                .toBodilessEntity()
                .getStatusCode();
    }

    @Override
    public String toString() {
        return access.toString();
    }

    private URI uri(String path) {
        return access.address().resolve("/admin/realms" + path);
    }

    private String token() {
        if (System.nanoTime() - tokenTakenAt > TOKENS_LIVE.toNanos() || token.isEmpty()) {
            var form = new LinkedMultiValueMap<String, String>();
            form.add("grant_type", "client_credentials");
            form.add("client_id", access.client());
            form.add("client_secret", access.secret());
            var answer = http.post()
                    .uri(access.address().resolve("/realms/master/protocol/openid-connect/token"))
                    .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                    .body(form)
                    .retrieve()
                    .body(String.class);
            token = JSON.readTree(answer).get("access_token").asString();
            tokenTakenAt = System.nanoTime();
        }
        return token;
    }
}
