package dev.ross.query.platform.mongo.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class ViewsHealthTest {
    @Test
    void whereNothingAnswersTheViewsAreDownWithinSeconds() {
        var before = System.nanoTime();
        assertThat(statusAt("mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=60000"))
                .isEqualTo(Status.DOWN);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void whereTheyAnswerTheyAreUp() {
        var server = new MongoServer(new MemoryBackend());
        try {
            assertThat(statusAt(server.bindAndGetConnectionString())).isEqualTo(Status.UP);
        } finally {
            server.shutdownNow();
        }
    }

    private static Status statusAt(String address) {
        try (var client = MongoClients.create(address)) {
            var indicator = new QueryDatabase().viewsHealthIndicator(client.getDatabase("ross"));
            return Objects.requireNonNull(indicator.health()).getStatus();
        }
    }
}
