package dev.ross.query.platform.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.query.fixture.HttpVisitor;
import dev.ross.query.fixture.QueryServiceTest;
import dev.ross.query.fixture.QueryTokenIssuer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.json.JsonMapper;

@QueryServiceTest
@DirtiesContext
@TestPropertySource(properties = "management.endpoints.web.exposure.include=health,screendeadletters")
class ScreenDeadLetterEndpointTest {
    private static final ScreenDeadLetter ONE = new ScreenDeadLetter(
            "me",
            ScreenDeadLetterSequence.document("me", "gus"),
            7,
            "customer:gus",
            "CustomerEvent",
            Instant.EPOCH,
            "dev.ross.platform.personal.EnvelopeBroken",
            null);

    private final HttpClient http = HttpClient.newHttpClient();

    @Autowired
    ScreenDeadLetters deadLetters;

    @Autowired
    HttpVisitor visitor;

    @BeforeEach
    void addOne() {
        deadLetters.add(List.of(ONE));
    }

    @Test
    void anOperatorSeesDeadLetters() throws Exception {
        var list =
                JsonMapper.shared().readTree(send("GET", "", operator(), null).body());
        assertThat(list.at("/part").asString()).isEqualTo("views");
        assertThat(list.at("/items/0/id").asString()).isEqualTo(ONE.id());
        var one = JsonMapper.shared()
                .readTree(send("GET", "/" + ONE.id(), operator(), null).body());
        assertThat(one.at("/number").asLong()).isEqualTo(7);
        assertThat(one.at("/worker").asString()).isEqualTo("me");
        assertThat(send("GET", "/unknown", operator(), null).statusCode()).isEqualTo(404);
        assertThat(send("GET", "/" + "a".repeat(3_000), operator(), null).statusCode())
                .isEqualTo(404);
    }

    @Test
    void anOperatorRetriesAndDrops() throws Exception {
        assertThat(send("POST", "/" + ONE.id(), operator(), "{\"action\":\"retry\"}")
                        .statusCode())
                .isEqualTo(202);
        assertThat(deadLetters.find(ONE.id()).orElseThrow().wanted()).isEqualTo(ScreenDeadLetter.Wanted.RETRY);
        assertThat(send("POST", "/" + ONE.id(), operator(), "{\"action\":\"burn\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(send("DELETE", "/" + ONE.id(), operator(), null).statusCode())
                .isEqualTo(202);
        assertThat(deadLetters.find(ONE.id()).orElseThrow().wanted()).isEqualTo(ScreenDeadLetter.Wanted.DROP);
        assertThat(send("DELETE", "/unknown", operator(), null).statusCode()).isEqualTo(404);
    }

    @Test
    void nobodyElseDoes() throws Exception {
        for (var method : List.of("GET", "DELETE")) {
            assertThat(send(method, "/" + ONE.id(), null, null).statusCode()).isIn(401, 403);
            assertThat(send(method, "/" + ONE.id(), QueryTokenIssuer.guest("gus"), null)
                            .statusCode())
                    .isEqualTo(403);
            assertThat(send(method, "/" + ONE.id(), QueryTokenIssuer.manager("mia", "r1"), null)
                            .statusCode())
                    .isIn(401, 403);
        }
        assertThat(deadLetters.find(ONE.id()).orElseThrow().wanted()).isNull();
    }

    private static String operator() {
        return QueryTokenIssuer.token(
                claims -> claims.subject("olga").claim("realm_access", Map.of("roles", List.of("OPERATOR"))));
    }

    private HttpResponse<String> send(String method, String path, @Nullable String token, @Nullable String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + visitor.port() + "/actuator/screendeadletters" + path))
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (token != null) request.header("Authorization", "Bearer " + token);
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
