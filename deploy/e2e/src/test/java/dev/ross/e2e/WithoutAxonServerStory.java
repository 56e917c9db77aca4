package dev.ross.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.e2e.cluster.ServiceNode;
import dev.ross.e2e.cluster.SingleNodeFixture;
import dev.ross.e2e.installation.HealthProbe;
import dev.ross.e2e.installation.InstallationFixture;
import dev.ross.e2e.people.App;
import dev.ross.e2e.people.StoryPerson;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** Each service as a process of its own, configured for an Axon Server that cannot be reached: as far as that goes. */
@Order(10)
@ExtendWith(SharedInstallation.class)
@DisabledIfSystemProperty(
        named = SharedInstallation.CLUSTER,
        matches = "true",
        disabledReason = "there is an Axon Server")
@SuppressWarnings("NullAway.Init") // set in a setup method
class WithoutAxonServerStory {
    private static SingleNodeFixture alone;
    private static StoryPerson ada;

    @BeforeAll
    static void theServicesStart(InstallationFixture installation) {
        ada = StoryPerson.signUp(installation, App.STAFF, "Ada");
        alone = SingleNodeFixture.started(installation.identity());
    }

    @AfterAll
    static void everythingGoes() {
        alone.close();
    }

    @Test
    @Order(1)
    @DisplayName("Each lives, but is not ready, and names what it lacks")
    void theyLiveButAreNotReady() throws IOException {
        for (var node : alone.nodes().all()) {
            assertThat(node.health().ask("liveness").statusCode())
                    .as(node + " lives")
                    .isEqualTo(200);
            var ready = node.health().ask("readiness");
            assertThat(ready.statusCode()).as(node + " says " + ready.body()).isEqualTo(503);
            assertThat(ready.body()).containsPattern("\"axonServer\":\\{\"status\":\"DOWN\"");
        }
    }

    @Test
    @Order(2)
    @DisplayName("A command is answered soon: not now, send it again")
    void aCommandIsNotTaken() {
        var found = StoryRestaurant.profile("Nowhere", "Uppsala", Zones.whereItIsAfternoon());
        var begun = System.nanoTime();
        var node = alone.nodes().command().getFirst().address();
        var answer = ada.request("POST", "/restaurants", found)
                .keyed("nowhere")
                .to(node)
                .send();
        answer.expect(503, "UNAVAILABLE");
        assertThat(answer.header("Retry-After")).isNotEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    @Order(3)
    @DisplayName("Each says which build it is and what it is made of, on its management port alone")
    void theySayWhatTheyAre() throws IOException {
        for (var node : alone.nodes().all()) {
            var info = node.health().endpoint("info");
            assertThat(info.statusCode()).as(node + " says " + info.body()).isEqualTo(200);
            assertThat(info.body()).contains("\"version\":").contains("-service\"");
            // Its content depends on the build: Maven makes it only online.
            assertThat(node.health().endpoint("sbom").statusCode())
                    .as(node.toString())
                    .isEqualTo(200);
        }
        var api = alone.nodes().command().getFirst().address().getPort();
        assertThat(new HealthProbe(api).endpoint("info").statusCode()).isNotEqualTo(200);
    }

    @Test
    @Order(4)
    @DisplayName("Each ends when it is asked to")
    void theyEndWhenAskedTo() {
        assertThat(alone.nodes().all()).allMatch(ServiceNode::stop);
    }
}
