package dev.ross.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.e2e.house.Health;
import dev.ross.e2e.house.House;
import dev.ross.e2e.people.App;
import dev.ross.e2e.people.Person;
import dev.ross.e2e.street.Alone;
import dev.ross.e2e.street.Node;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** Each service as a process of its own, told to use an Axon Server that is away: as far as that goes. */
@Order(10)
@ExtendWith(OneHouse.class)
@DisabledIfSystemProperty(named = OneHouse.STREET, matches = "true", disabledReason = "there is an Axon Server")
@SuppressWarnings("NullAway.Init") // set before everything
class AloneStory {
    private static Alone alone;
    private static Person ada;

    @BeforeAll
    static void theServicesStart(House house) {
        ada = Person.signUp(house, App.STAFF, "Ada");
        alone = Alone.started(house.identity());
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
        var found = Restaurant.profile("Nowhere", "Uppsala", Zones.whereItIsAfternoon());
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
            // What it lists depends on the build: Maven makes it online alone.
            assertThat(node.health().endpoint("sbom").statusCode())
                    .as(node.toString())
                    .isEqualTo(200);
        }
        var api = alone.nodes().command().getFirst().address().getPort();
        assertThat(new Health(api).endpoint("info").statusCode()).isNotEqualTo(200);
    }

    @Test
    @Order(4)
    @DisplayName("Each ends when it is asked to")
    void theyEndWhenAskedTo() {
        assertThat(alone.nodes().all()).allMatch(Node::stop);
    }
}
