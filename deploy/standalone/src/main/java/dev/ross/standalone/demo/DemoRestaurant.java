package dev.ross.standalone.demo;

import dev.ross.standalone.login.AuthorizationCodeFlow;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import tools.jackson.databind.json.JsonMapper;

/**
 * Registers and sets up the demo restaurant as its manager would, each step with an idempotency key that makes it safe
 * to repeat.
 */
record DemoRestaurant(AuthorizationCodeFlow login, URI system, DemoAccount manager) {
    private static final Duration TOKEN_TIMEOUT = Duration.ofSeconds(60);
    private static final JsonMapper JSON = new JsonMapper();

    void setUp() throws InterruptedException {
        var api = new HttpApi(system, token());
        var requests = DemoRequests.ofRestaurant(region(api));
        for (var step : DemoRequests.steps(DemoRequests.RESTAURANT)) {
            api.send("demo-" + step.key(), requests.filled(step)).ifPresent(id -> requests.know(step.key(), id));
            if (step.key().equals("restaurant")) api = new HttpApi(system, tokenFor(requests.id("restaurant")));
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

    /**
     * Waits for a token that carries the restaurant, which Keycloak issues once the registration has been processed.
     */
    private String tokenFor(String restaurant) throws InterruptedException {
        var deadline = Instant.now().plus(TOKEN_TIMEOUT);
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
