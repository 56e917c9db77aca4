package dev.ross.query.platform.live.stream;

import static dev.ross.contracts.team.RestaurantRole.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.query.fixture.EventLogFixture;
import dev.ross.query.fixture.EventScenes;
import dev.ross.query.fixture.HttpVisitor;
import dev.ross.query.fixture.QueryServiceTest;
import dev.ross.query.fixture.QueryTokenIssuer;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** A reader that does not read delays nobody else; the write deadline is off, so that slow machines cut nobody off. */
@QueryServiceTest
@TestPropertySource(properties = "ross.query.live.write-deadline=1h")
class SlowReaderTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(45);

    @Autowired
    EventLogFixture log;

    @Autowired
    HttpVisitor visitor;

    @Test
    void whoReadsNothingKeepsNobodyElseWaiting() throws IOException {
        var restaurant = EventScenes.at("slow1");
        log.append(restaurant.joined("ann", STAFF));
        var path = "/restaurants/slow1/hails?limit=200";
        var token = QueryTokenIssuer.staff("ann", "slow1");
        try (var stuck = NonReadingClient.of(visitor.port(), path, token);
                var lively = visitor.watch(path, token)) {
            stuck.readUntil("event: snapshot");
            for (int i = 0; i < 60; i++) {
                log.append(LongHail.next(restaurant, i));
                while (!lively.next(TIMEOUT).data().contains("\"h" + i + "\"")) {}
            }
            assertThat(stuck.readUntil("\"h59\"")).contains("event: resync");
        }
    }

    @Test
    void whoReadsSlowlyMissesStatesButNotTheLastAndIsTold() throws IOException {
        var restaurant = EventScenes.at("slow2");
        log.append(restaurant.joined("ann", STAFF));
        var path = "/restaurants/slow2/hails?limit=200";
        var token = QueryTokenIssuer.staff("ann", "slow2");
        try (var slow = NonReadingClient.of(visitor.port(), path, token)) {
            slow.readUntil("event: snapshot");
            for (int i = 0; i < 40; i++) {
                var position = log.append(LongHail.next(restaurant, i));
                visitor.get("/restaurants/slow2/hails?limit=1", token, "Ross-Position", String.valueOf(position));
            }

            var read = slow.readUntil("\"h39\"");

            assertThat(read).contains("event: resync");
            assertThat(read.split("event: ")).hasSizeLessThan(40);
        }
    }
}
