package dev.ross.query.platform.live;

import static dev.ross.contracts.team.RestaurantRole.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.query.house.House;
import dev.ross.query.house.Issuer;
import dev.ross.query.house.Log;
import dev.ross.query.house.Scenes;
import dev.ross.query.house.Visitor;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** In a house that cuts nobody off, however slow the machine is: what one reader does not take, the others get. */
@House
@TestPropertySource(properties = "ross.query.live.write-deadline=1h")
class SlowReaderTest {
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    @Autowired
    Log log;

    @Autowired
    Visitor visitor;

    @Test
    void whoReadsNothingKeepsNobodyElseWaiting() throws IOException {
        var house = Scenes.at("slow1");
        log.tell(house.joined("ann", STAFF));
        var path = "/restaurants/slow1/hails?limit=200";
        var token = Issuer.staff("ann", "slow1");
        try (var stuck = DeafReader.of(visitor.port(), path, token);
                var lively = visitor.watch(path, token)) {
            stuck.readUntil("event: snapshot");
            for (int i = 0; i < 60; i++) {
                log.tell(LongHail.next(house, i));
                while (!lively.next(PATIENCE).data().contains("\"h" + i + "\"")) {}
            }
            assertThat(stuck.readUntil("\"h59\"")).contains("event: resync");
        }
    }

    @Test
    void whoReadsSlowlyMissesStatesButNotTheLastAndIsTold() throws IOException {
        var house = Scenes.at("slow2");
        log.tell(house.joined("ann", STAFF));
        var path = "/restaurants/slow2/hails?limit=200";
        var token = Issuer.staff("ann", "slow2");
        try (var slow = DeafReader.of(visitor.port(), path, token)) {
            slow.readUntil("event: snapshot");
            for (int i = 0; i < 40; i++) {
                var told = log.tell(LongHail.next(house, i));
                visitor.get("/restaurants/slow2/hails?limit=1", token, "Ross-Position", String.valueOf(told));
            }

            var read = slow.readUntil("\"h39\"");

            assertThat(read).contains("event: resync");
            assertThat(read.split("event: ")).hasSizeLessThan(40);
        }
    }
}
