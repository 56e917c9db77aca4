package dev.ross.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

/** The health of the API port is checked by a request to that port. */
class ApiPortHealthTest {
    @Test
    void aPortThatAnswersIsUpHoweverCrowdedItIs() {
        try (var service = new SmallService("ross.http.connections-per-address=1")) {
            service.send("127.0.0.1", "");
            assertThat(askedUntilUp(service.part(ApiPortHealth.class))).isEqualTo(Status.UP);
        }
    }

    /** Retries, since one probe may be too slow on a busy machine. */
    private static Status askedUntilUp(ApiPortHealth port) {
        var status = port.health().getStatus();
        for (int more = 0; more < 5 && !status.equals(Status.UP); more++) {
            LockSupport.parkNanos(Duration.ofMillis(1100).toNanos());
            status = port.health().getStatus();
        }
        return status;
    }

    @Test
    void aPortThatTakesConnectionsAndAnswersNobodyIsDown() {
        try (var service = new SmallService()) {
            ((ServerConnector) service.server().getConnectors()[0]).setAccepting(false);
            service.send("127.0.0.1", ""); // accepted by the acceptor that was waiting already
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
