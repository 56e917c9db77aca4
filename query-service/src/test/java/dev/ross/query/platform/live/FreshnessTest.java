package dev.ross.query.platform.live;

import static dev.ross.contracts.team.RestaurantRole.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.seating.HailId;
import dev.ross.contracts.seating.HailKind;
import dev.ross.contracts.seating.SeatingEvent.ServerHailed;
import dev.ross.query.house.House;
import dev.ross.query.house.Issuer;
import dev.ross.query.house.Log;
import dev.ross.query.house.Scenes;
import dev.ross.query.house.Visitor;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@House
class FreshnessTest {
    @Autowired
    Log log;

    @Autowired
    Visitor visitor;

    @Test
    void whatWasDoneIsSeenEachTime() {
        var house = Scenes.at("fresh1");
        log.tell(house.joined("ann", STAFF));
        for (int i = 0; i < 100; i++) {
            var position = log.tell(hail(house, i));
            var board = ask("fresh1", position);
            assertThat(board.json().at("/items")).hasSize(Math.min(i + 1, 50));
            assertThat(board.header("Ross-Position")).isEqualTo(String.valueOf(position));
        }
    }

    @Test
    void whoIsAheadOfTheScreenWaitsForIt() {
        var house = Scenes.at("fresh2");
        var next = log.tell(house.joined("ann", STAFF)) + 1;
        var waiting = CompletableFuture.supplyAsync(() -> ask("fresh2", next));
        assertThat(waiting).isNotCompleted();

        log.tell(hail(house, 1));

        assertThat(waiting).succeedsWithin(Duration.ofSeconds(2));
        assertThat(waiting.join().json().at("/items")).hasSize(1);
    }

    @Test
    void whoIsTooFarAheadIsToldToComeBack() {
        log.tell(Scenes.at("fresh3").joined("ann", STAFF));
        var begun = System.nanoTime();

        var late = ask("fresh3", log.position() + 1000);

        assertThat(late.status()).isEqualTo(503);
        assertThat(late.header("Retry-After")).isEqualTo("1");
        assertThat(late.json().at("/code").asString()).isEqualTo("NOT_YET");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(5));
    }

    private Visitor.Answer ask(String restaurant, long position) {
        return visitor.get(
                "/restaurants/" + restaurant + "/hails",
                Issuer.staff("ann", restaurant),
                "Ross-Position",
                String.valueOf(position));
    }

    private static ServerHailed hail(Scenes house, int number) {
        return new ServerHailed(house.seatingId("s1"), HailId.of("h" + number), HailKind.WATER, null, Scenes.OPENING);
    }
}
