package dev.ross.query.platform.live.stream;

import static dev.ross.contracts.team.RestaurantRole.STAFF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ross.query.fixture.EventLogFixture;
import dev.ross.query.fixture.EventScenes;
import dev.ross.query.fixture.HttpVisitor;
import dev.ross.query.fixture.ImpatientQueryServiceTest;
import dev.ross.query.fixture.QueryTokenIssuer;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ImpatientQueryServiceTest
class StuckReaderTest {
    private static final Duration TIMEOUT = Duration.ofSeconds(45);

    @Autowired
    EventLogFixture log;

    @Autowired
    HttpVisitor visitor;

    @Autowired
    StreamSubscribers streams;

    @Autowired
    LiveStreamsLifecycle lifecycle;

    @Test
    void whoReadsNothingIsCutOff() throws IOException {
        var restaurant = EventScenes.at("stuck1");
        log.append(restaurant.joined("ann", STAFF));
        await().atMost(TIMEOUT).until(() -> streams.size() == 0);
        try (var stuck = NonReadingClient.of(
                visitor.port(), "/restaurants/stuck1/hails?limit=200", QueryTokenIssuer.staff("ann", "stuck1"))) {
            stuck.readUntil("event: snapshot");
            var hails = new AtomicInteger();
            await().atMost(TIMEOUT).until(() -> {
                log.append(LongHail.next(restaurant, hails.getAndIncrement()));
                return streams.size() == 0;
            });
        }
    }

    @Test
    void aSilentLineIsKeptOpenAndAtTheEndItsReaderIsAskedToComeBack() throws IOException {
        try (var line = NonReadingClient.of(visitor.port(), "/me/seatings", QueryTokenIssuer.guest("gus"))) {
            assertThat(line.readUntil("\n:\n")).contains("event: snapshot");
            try {
                lifecycle.stop();
                assertThat(line.readUntil("0\r\n\r\n")).contains("retry: ");
            } finally {
                lifecycle.start();
            }
        }
    }
}
