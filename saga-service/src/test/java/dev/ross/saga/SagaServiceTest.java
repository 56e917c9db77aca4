package dev.ross.saga;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SagaServiceTest {
    private static RunningSagaService service;

    @BeforeAll
    static void start() {
        service = RunningSagaService.on(SagaTestStores.fresh());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void tellsItsHealthAndNothingElse() throws Exception {
        assertThat(get("/actuator/health/readiness")).isEqualTo(200);
        assertThat(get("/actuator/health")).isEqualTo(200);
        assertThat(get("/actuator/env")).isIn(401, 403);
        assertThat(get("/api/v1/restaurants")).isIn(401, 403);
    }

    private static int get(String path) throws Exception {
        var port = service.context.getEnvironment().getProperty("local.server.port");
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }
}
