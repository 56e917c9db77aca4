package dev.ross.saga.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClientException;

class RealmUsersTest {
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final Map<String, Optional<String>> MANAGER =
            Map.of("restaurantId", Optional.of("r1"), "restaurantRole", Optional.of("MANAGER"));
    private static final Map<String, Optional<String>> NOBODY =
            Map.of("restaurantId", Optional.empty(), "restaurantRole", Optional.empty());

    private AdminInterface provider;
    private RealmUsers users;

    @BeforeEach
    void start() {
        provider = new AdminInterface();
        provider.users.put(
                "ann",
                Map.of(
                        "username",
                        "ann",
                        "email",
                        "ann@example.org",
                        "notKnownToThisClient",
                        List.of(Map.of("deep", 1)),
                        "attributes",
                        Map.of("locale", List.of("sv", "en"))));
        users = usersOf("ross", ANSWER);
    }

    @AfterEach
    void stop() {
        provider.close();
    }

    @Test
    void givesAttributesAndKeepsTheOthersAndAllElse() {
        users.write("ann", MANAGER);

        assertThat(provider.attributesOf("ann"))
                .containsOnly(
                        Map.entry("locale", List.of("sv", "en")),
                        Map.entry("restaurantId", List.of("r1")),
                        Map.entry("restaurantRole", List.of("MANAGER")));
        assertThat(provider.users.get("ann"))
                .containsEntry("email", "ann@example.org")
                .containsEntry("notKnownToThisClient", List.of(Map.of("deep", 1)));
    }

    @Test
    void takesThemAwayAndKeepsTheOthers() {
        users.write("ann", MANAGER);
        users.write("ann", NOBODY);

        assertThat(provider.attributesOf("ann")).containsOnly(Map.entry("locale", List.of("sv", "en")));
    }

    @Test
    void aUserWithoutAttributesIsGivenSome() {
        provider.users.put("bea", Map.of("username", "bea"));
        users.write("bea", NOBODY);
        assertThat(provider.written).isEmpty();
        users.write("bea", MANAGER);
        assertThat(provider.attributesOf("bea")).containsEntry("restaurantId", List.of("r1"));
    }

    @Test
    void writesNothingWhereNothingChanges() {
        users.write("ann", MANAGER);
        users.write("ann", MANAGER);

        assertThat(provider.written).containsExactly("ann");
    }

    @Test
    void asksForOneTokenInItsOwnNameAndForAnotherOnceThatIsRefused() {
        users.write("ann", MANAGER);
        users.write("ann", NOBODY);
        var basic = Base64.getEncoder().encodeToString("ross-saga-service:secret".getBytes(StandardCharsets.UTF_8));
        assertThat(provider.tokensGivenTo).containsExactly("grant_type=client_credentials Basic " + basic);

        provider.tokensGivenTo.add("somebody else, and the first is not good any more");
        assertThatThrownBy(() -> users.write("ann", MANAGER)).isInstanceOf(HttpClientErrorException.Unauthorized.class);
        users.write("ann", MANAGER);
        assertThat(provider.attributesOf("ann")).containsKey("restaurantId");
    }

    @Test
    void aUserWhoIsGoneIsNoError() {
        users.write("bob", NOBODY);

        assertThat(provider.written).isEmpty();
    }

    @Test
    void anIdIsOnePartOfTheAddressWhateverItSays() {
        provider.instead = exchange -> AdminInterface.answer(
                exchange,
                404,
                Map.of(
                        "error",
                        exchange.getRequestURI().getRawPath().endsWith("/users/..%2Fann") ? "User not found" : ""));

        users.write("../ann", MANAGER);
    }

    @Test
    void aWrongRealmOrAddressIsAnError() {
        assertThatThrownBy(() -> usersOf("other", ANSWER).write("ann", MANAGER))
                .isInstanceOf(OAuth2AuthorizationException.class);
        provider.instead = exchange -> AdminInterface.answer(exchange, 404, Map.of("error", "Realm not found."));
        assertThatThrownBy(() -> users.write("ann", MANAGER)).isInstanceOf(HttpClientErrorException.NotFound.class);
    }

    @Test
    void aProviderThatIsAwayOrUnwellIsAnError() {
        users.write("ann", MANAGER);
        provider.broken = true;
        assertThatThrownBy(() -> users.write("ann", NOBODY)).isInstanceOf(HttpServerErrorException.class);
        provider.close();
        assertThatThrownBy(() -> users.write("ann", NOBODY)).isInstanceOf(ResourceAccessException.class);
        assertThatThrownBy(() -> usersOf("ross", ANSWER).write("ann", NOBODY)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void anAnswerThatComesTooSlowlyIsAnErrorEvenIfItNeverStops() {
        var impatient = usersOf("ross", Duration.ofMillis(500));
        impatient.write("ann", MANAGER);
        provider.instead = dripping();
        assertThatThrownBy(() -> impatient.write("ann", NOBODY)).isInstanceOf(RestClientException.class);

        provider.insteadOfToken = dripping();
        assertThatThrownBy(() -> usersOf("ross", Duration.ofMillis(500)).write("ann", NOBODY))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void anAnswerThatIsTooLargeIsAnError() {
        users.write("ann", MANAGER);
        provider.instead = endless();
        assertThatThrownBy(() -> users.write("ann", NOBODY)).hasStackTraceContaining("more than 262144 bytes");

        provider.insteadOfToken = endless();
        assertThatThrownBy(() -> usersOf("ross", ANSWER).write("ann", NOBODY))
                .hasStackTraceContaining("more than 262144 bytes");
    }

    private RealmUsers usersOf(String realm, Duration answerWithin) {
        var properties = new IdentityProperties(provider.url() + "/", realm, "ross-saga-service", "secret");
        return IdentityConfiguration.realmUsers(properties, answerWithin);
    }

    /** A string of JSON that is longer each tenth of a second, until the client closes the connection. */
    private static HttpHandler dripping() {
        return exchange -> {
            begin(exchange.getResponseHeaders());
            exchange.sendResponseHeaders(200, 0);
            try (var body = exchange.getResponseBody()) {
                body.write("{\"error\": \"".getBytes(StandardCharsets.UTF_8));
                for (int drop = 0; drop < 600; drop++) {
                    body.write('x');
                    body.flush();
                    Thread.sleep(100);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        };
    }

    private static HttpHandler endless() {
        return exchange -> {
            begin(exchange.getResponseHeaders());
            exchange.sendResponseHeaders(200, 0);
            var many = new byte[64 * 1024];
            Arrays.fill(many, (byte) 'x');
            try (var body = exchange.getResponseBody()) {
                body.write("{\"error\": \"".getBytes(StandardCharsets.UTF_8));
                for (int part = 0; part < 160; part++) body.write(many);
            } catch (IOException nobodyListens) {
                exchange.close();
            }
        };
    }

    private static void begin(Headers headers) {
        headers.set("Content-Type", "application/json");
    }
}
