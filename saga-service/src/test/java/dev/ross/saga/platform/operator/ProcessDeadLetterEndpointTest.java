package dev.ross.saga.platform.operator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ross.saga.RunningSagaService;
import dev.ross.saga.SagaTestStores;
import dev.ross.saga.platform.deadletter.DeadLetter;
import dev.ross.saga.platform.deadletter.DeadLetterLookup;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists, retries and drops dead letters, for operators only. */
class ProcessDeadLetterEndpointTest {
    private static final SagaTestStores stores = SagaTestStores.fresh();
    private static TokenIssuer issuer;
    private static RunningSagaService service;
    private static String operator;

    @BeforeAll
    static void start() throws Exception {
        issuer = new TokenIssuer();
        operator = issuer.token("OPERATOR");
        service = RunningSagaService.on(stores, properties -> {
            properties.put("management.endpoints.web.exposure.include", "health,processdeadletters");
            properties.put("ross.identity.issuer", issuer.url());
        });
    }

    @AfterAll
    static void stop() {
        service.close();
        issuer.close();
    }

    @Test
    void nobodyButAnOperatorSeesOrDoesAnything() throws Exception {
        var deadLetter = deadLetter("{\"secret\":\"of somebody");
        var path = "/" + deadLetter.id();
        var wrong = List.of(
                "",
                issuer.token("CUSTOMER"),
                issuer.token("MANAGER", "AUDITOR"),
                issuer.token("account", Duration.ofMinutes(5), "OPERATOR"),
                issuer.token("ross-api", Duration.ofMinutes(-5), "OPERATOR"),
                operator.substring(0, operator.length() - 8) + "AAAAAAAA");
        for (var token : wrong) {
            assertThat(ask("GET", "", token).statusCode()).isIn(401, 403);
            assertThat(ask("GET", path, token).statusCode()).isIn(401, 403);
            assertThat(ask("POST", path, token).statusCode()).isIn(401, 403);
            assertThat(ask("DELETE", path, token).statusCode()).isIn(401, 403);
        }
        assertThat(service.the(DeadLetterLookup.class).find(deadLetter.id())).isPresent();
    }

    @Test
    void anOperatorListsInspectsRetriesAndDropsWithoutSeeingWhatItSays() throws Exception {
        var deadLetter = deadLetter("{\"secret\":\"of somebody");
        assertThat(ask("GET", "?limit=200", operator).body())
                .contains("\"id\":" + deadLetter.id(), "\"worker\":\"send-command\"", "cannot be read")
                .doesNotContain("somebody");
        assertThat(ask("GET", "/" + deadLetter.id(), operator).body())
                .contains(deadLetter.message())
                .doesNotContain("somebody");
        assertThat(ask("POST", "/" + deadLetter.id(), operator).body()).contains("\"done\":1");
        await().until(() -> deadLettersOf(deadLetter.message()).stream().anyMatch(one -> one.id() != deadLetter.id()));

        var again = deadLettersOf(deadLetter.message()).getFirst();
        assertThat(ask("DELETE", "/" + again.id(), operator).statusCode()).isEqualTo(204);
        assertThat(ask("DELETE", "/" + again.id(), operator).statusCode()).isEqualTo(404);
        assertThat(ask("GET", "/" + again.id(), operator).statusCode()).isEqualTo(404);
        assertThat(ask("GET", "/no-number", operator).statusCode()).isEqualTo(400);
    }

    @Test
    void aPageIsAsLongAsAskedForAndTheNextGoesOnFromIt() throws Exception {
        var first = deadLetter("{");
        var second = deadLetter("{");
        var page = ask("GET", "?limit=1&after=" + (first.id() - 1), operator).body();
        assertThat(page).contains("\"id\":" + first.id(), "\"next\":" + first.id());
        assertThat(ask("GET", "?limit=1&after=" + first.id(), operator).body()).contains("\"id\":" + second.id());
    }

    private static DeadLetter deadLetter(String data) {
        var id = UUID.randomUUID().toString();
        JdbcClient.create(stores.seenByAll())
                .sql("INSERT INTO sagas.scheduled_tasks (task_name, task_instance, task_data, execution_time, picked,"
                        + " version) VALUES ('send-command', ?, ?, now(), false, 1)")
                .params(id, data.getBytes(UTF_8))
                .update();
        await().until(() -> !deadLettersOf(id).isEmpty());
        return deadLettersOf(id).getFirst();
    }

    private static List<DeadLetter> deadLettersOf(String message) {
        return service.the(DeadLetterLookup.class).list(0, 1_000).stream()
                .filter(one -> one.message().equals(message))
                .toList();
    }

    private static HttpResponse<String> ask(String method, String path, String token) throws Exception {
        var port = service.context.getEnvironment().getProperty("local.server.port");
        var body = method.equals("POST") ? BodyPublishers.ofString("{\"action\":\"retry\"}") : BodyPublishers.noBody();
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/actuator/processdeadletters" + path))
                .header("Content-Type", "application/json")
                .method(method, body);
        if (!token.isEmpty()) request.header("Authorization", "Bearer " + token);
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }
}
