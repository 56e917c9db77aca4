package dev.ross.standalone.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClients;
import dev.ross.standalone.CannotStart;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MongoStandInTest {
    @TempDir
    private Path folder;

    @Test
    void keepsItsDocumentsFromOneStartToTheNext() {
        try (var mongo = MongoStandIn.start(folder);
                var client = MongoClients.create(mongo.uri("ross"))) {
            client.getDatabase("ross").getCollection("floor-plan").insertOne(new Document("_id", "r-1"));
        }
        try (var mongo = MongoStandIn.start(folder);
                var client = MongoClients.create(mongo.uri("ross"))) {
            assertThat(client.getDatabase("ross").getCollection("floor-plan").countDocuments())
                    .isEqualTo(1);
        }
    }

    @Test
    void aBrokenFileIsToldWithTheWayOut() throws Exception {
        Files.write(folder.resolve("views.mv"), new byte[20_000]);
        assertThatThrownBy(() -> MongoStandIn.start(folder).close())
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("built anew from the events");
    }
}
