package dev.ross.e2e.people;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The tokens of a login. */
record Tokens(String access, String refresh) {
    private static final JsonMapper JSON = new JsonMapper();

    JsonNode claims() {
        var payload = Base64.getUrlDecoder().decode(access.split("\\.")[1]);
        return JSON.readTree(new String(payload, StandardCharsets.UTF_8));
    }

    boolean expiresBefore(Instant then) {
        return Instant.ofEpochSecond(claims().get("exp").asLong()).isBefore(then);
    }
}
