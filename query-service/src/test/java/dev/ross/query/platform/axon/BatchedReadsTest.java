package dev.ross.query.platform.axon;

import static dev.ross.query.platform.axon.ScreenFixture.SCREEN;
import static dev.ross.query.platform.axon.ScreenFixture.said;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import dev.ross.query.fixture.InOrderStorageEngine;
import dev.ross.query.fixture.MongoFixture;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BatchedReadsTest {
    @Test
    void howOftenAScreenReadsWhileItCatchesUpDoesNotGrowWithTheEvents() throws InterruptedException {
        var hundred = findsToFollow(100);
        var thousand = findsToFollow(1000);

        assertThat(hundred).isLessThanOrEqualTo(3);
        assertThat(thousand).isLessThanOrEqualTo(3);
    }

    /** Handles all of them in one batch, each looking up a key of its own under which nothing is stored yet. */
    private static int findsToFollow(int events) throws InterruptedException {
        var finds = new AtomicInteger();
        var mongo = new MongoFixture();
        var log = ScreenFixture.logIn(new InOrderStorageEngine());
        var settings = MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(mongo.uri()))
                .addCommandListener(new CommandListener() {
                    @Override
                    public void commandStarted(CommandStartedEvent command) {
                        if (command.getCommandName().equals("find")
                                && command.getCommand()
                                        .getString("find")
                                        .getValue()
                                        .startsWith(SCREEN)) finds.incrementAndGet();
                    }
                })
                .build();
        try (var client = MongoClients.create(settings);
                var node = new ScreenFixture(
                        "node", mongo.database(client, "ross"), log, Duration.ofSeconds(5), said -> {})) {
            for (int event = 0; event < events; event++) log.publish(said("p" + event % 7, "speaker" + event, event));
            node.processor.start();
            assertThat(node.awaits(events - 1)).isTrue();
            return finds.get();
        } finally {
            log.shutDown();
            mongo.close();
        }
    }
}
