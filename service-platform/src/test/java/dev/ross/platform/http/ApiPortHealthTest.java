package dev.ross.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

/** Whether the port answers is asked at the port. */
class ApiPortHealthTest {
    @Test
    void aPortThatAnswersIsUpHoweverCrowdedItIs() {
        try (var service = new SmallService("ross.http.connections-per-address=1")) {
            service.send("127.0.0.1", "");
            assertThat(service.part(ApiPortHealth.class).health().getStatus()).isEqualTo(Status.UP);
        }
    }

    @Test
    void aPortThatTakesConnectionsAndAnswersNobodyIsDown() {
        try (var service = new SmallService()) {
            ((ServerConnector) service.server().getConnectors()[0]).setAccepting(false);
            service.send("127.0.0.1", ""); // taken up by the acceptor that was waiting already
            service.send("127.0.0.1", "");
            assertThat(service.part(ApiPortHealth.class).health().getStatus()).isEqualTo(Status.DOWN);
        }
    }

    @Test
    void theManagementPortTellsOfItAndRefusesInProblemDocuments() {
        try (var service = new SmallService(
                "management.server.port=0",
                "management.server.address=127.0.0.1",
                "management.endpoint.health.group.liveness.include=livenessState,apiPort")) {
            assertThat(service.askManagement("/actuator/health/liveness"))
                    .startsWith("HTTP/1.1 200")
                    .contains("UP");
            assertThat(service.askManagement("/nothing"))
                    .startsWith("HTTP/1.1 404")
                    .contains("application/problem+json")
                    .contains("\"code\":\"UNKNOWN\"");
        }
    }
}
