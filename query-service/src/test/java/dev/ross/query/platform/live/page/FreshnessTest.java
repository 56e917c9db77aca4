package dev.ross.query.platform.live.page;

import static dev.ross.contracts.team.RestaurantRole.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.seating.HailEvent.ServerHailed;
import dev.ross.contracts.seating.HailKind;
import dev.ross.contracts.value.HailId;
import dev.ross.query.fixture.EventLogFixture;
import dev.ross.query.fixture.EventScenes;
import dev.ross.query.fixture.HttpVisitor;
import dev.ross.query.fixture.QueryServiceTest;
import dev.ross.query.fixture.QueryTokenIssuer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@QueryServiceTest
class FreshnessTest {
    @Autowired
    EventLogFixture log;

    @Autowired
    HttpVisitor visitor;

    @Test
    void whatWasDoneIsSeenEachTime() {
        var restaurant = EventScenes.at("fresh1");
        log.append(restaurant.joined("ann", STAFF));
        for (int i = 0; i < 100; i++) {
            var position = log.append(hail(restaurant, i));
            var board = ask("fresh1", position);
            assertThat(board.json().at("/items")).hasSize(Math.min(i + 1, 50));
            assertThat(board.header("Ross-Position")).isEqualTo(String.valueOf(position));
        }
    }

    @Test
    void whoIsAheadOfTheScreenWaitsForIt() {
        var restaurant = EventScenes.at("fresh2");
        var next = log.append(restaurant.joined("ann", STAFF)) + 1;
        var waiting = CompletableFuture.supplyAsync(() -> ask("fresh2", next));
        assertThat(waiting).isNotCompleted();

        log.append(hail(restaurant, 1));

        assertThat(waiting).succeedsWithin(Duration.ofSeconds(2));
        assertThat(waiting.join().json().at("/items")).hasSize(1);
    }

    @Test
    void whoIsTooFarAheadIsToldToComeBack() {
        log.append(EventScenes.at("fresh3").joined("ann", STAFF));
        var begun = System.nanoTime();

        var late = ask("fresh3", log.position() + 1000);

        assertThat(late.status()).isEqualTo(503);
        assertThat(late.header("Retry-After")).isEqualTo("1");
        assertThat(late.json().at("/code").asString()).isEqualTo("NOT_YET");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(5));
    }

    private HttpVisitor.Answer ask(String restaurant, long position) {
        return visitor.getOnce(
                "/restaurants/" + restaurant + "/hails",
                QueryTokenIssuer.staff("ann", restaurant),
                "Ross-Position",
                String.valueOf(position));
    }

    private static ServerHailed hail(EventScenes restaurant, int number) {
        return new ServerHailed(
                restaurant.seatingId("s1"), HailId.of("h" + number), HailKind.WATER, null, null, EventScenes.OPENING);
    }
}
