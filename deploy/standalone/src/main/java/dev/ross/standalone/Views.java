package dev.ross.standalone;

import com.mongodb.ConnectionString;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/** What the screens are built into. They remember places in the log they were built from, and are built anew from another. */
record Views(Optional<String> givenMongo, Path standIn) {
    void clear() {
        if (givenMongo.isPresent()) {
            drop(new ConnectionString(givenMongo.get()));
        } else {
            delete();
        }
    }

    private static void drop(ConnectionString address) {
        try (var client = MongoClients.create(address)) {
            client.getDatabase(Objects.requireNonNullElse(address.getDatabase(), "ross"))
                    .drop();
        } catch (MongoException e) {
            throw new CannotStart("MongoDB does not drop the read models: see that it runs, and move again.", e);
        }
    }

    private void delete() {
        if (!Files.exists(standIn)) return;
        try (var files = Files.walk(standIn)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        } catch (IOException e) {
            throw new CannotStart(
                    "The read models in " + standIn + " cannot be deleted: delete them, and move again.", e);
        }
    }
}
