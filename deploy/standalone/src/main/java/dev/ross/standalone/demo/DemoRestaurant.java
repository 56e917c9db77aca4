package dev.ross.standalone.demo;

import dev.ross.standalone.login.CodeFlow;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import tools.jackson.databind.json.JsonMapper;

/** Registers and furnishes the demo restaurant as its manager would, each step under a key that makes it safe to repeat. */
record DemoRestaurant(CodeFlow login, URI system, Person manager) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final JsonMapper JSON = new JsonMapper();

    void furnish() throws InterruptedException {
        var api = new HttpApi(system, token());
        var furniture = new Furniture(region(api));
        for (var step : Furniture.steps()) {
            var request = furniture.filled(step);
            var key = "demo-" + step.key();
            if (step.creates()) furniture.know(step.key(), api.create(key, request.path(), request.body()));
            else api.put(key, request.path(), request.body());
            if (step.key().equals("restaurant")) api = new HttpApi(system, tokenFor(furniture.id("restaurant")));
        }
    }

    private static String region(HttpApi api) {
        var regions = api.get("/regions");
        var first = regions.path("items").path(0);
        return first.isString() ? first.asString() : first.path("id").asString();
    }

    private String token() {
        return login.login(manager.email(), manager.password()).access();
    }

    /** The next token after the registration has gone round the house carries the restaurant. */
    private String tokenFor(String restaurant) throws InterruptedException {
        var deadline = Instant.now().plus(PATIENCE);
        while (true) {
            var token = token();
            var claims = JSON.readTree(
                    new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8));
            if (restaurant.equals(claims.path("restaurantId").asString(""))) {
                return token;
            }
            if (Instant.now().isAfter(deadline)) {
                throw new IllegalStateException("The manager's token does not carry the restaurant yet.");
            }
            Thread.sleep(500);
        }
    }
}
