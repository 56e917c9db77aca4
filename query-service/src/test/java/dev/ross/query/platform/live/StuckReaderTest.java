package dev.ross.query.platform.live;

import static dev.ross.contracts.team.RestaurantRole.STAFF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ross.query.house.ImpatientHouse;
import dev.ross.query.house.Issuer;
import dev.ross.query.house.Log;
import dev.ross.query.house.Scenes;
import dev.ross.query.house.Visitor;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ImpatientHouse
class StuckReaderTest {
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    @Autowired
    Log log;

    @Autowired
    Visitor visitor;

    @Autowired
    LiveHub hub;

    @Autowired
    Caretaker caretaker;

    @Test
    void whoReadsNothingIsCutOff() throws IOException {
        var house = Scenes.at("stuck1");
        log.tell(house.joined("ann", STAFF));
        await().atMost(PATIENCE).until(() -> hub.size() == 0);
        try (var stuck =
                DeafReader.of(visitor.port(), "/restaurants/stuck1/hails?limit=200", Issuer.staff("ann", "stuck1"))) {
            stuck.readUntil("event: snapshot");
            var told = new AtomicInteger();
            await().atMost(PATIENCE).until(() -> {
                log.tell(LongHail.next(house, told.getAndIncrement()));
                return hub.size() == 0;
            });
        }
    }

    @Test
    void aSilentLineIsKeptOpenAndAtTheEndItsReaderIsAskedToComeBack() throws IOException {
        try (var line = DeafReader.of(visitor.port(), "/me/seatings", Issuer.guest("gus"))) {
            assertThat(line.readUntil("\n:\n")).contains("event: snapshot");
            try {
                caretaker.stop();
                assertThat(line.readUntil("0\r\n\r\n")).contains("retry: ");
            } finally {
                caretaker.start();
            }
        }
    }
}
