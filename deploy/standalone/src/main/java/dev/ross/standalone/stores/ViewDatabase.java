package dev.ross.standalone.stores;

import com.mongodb.ConnectionString;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClients;
import dev.ross.standalone.folder.DataFolder;
import dev.ross.standalone.lifecycle.StartException;
import dev.ross.standalone.mongo.EmbeddedMongo;
import dev.ross.standalone.postgres.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * Drops the views of the screens. They store positions of the log they were built from, so another log needs them built
 * anew.
 *
 * @param postgres the database that keeps the views when no MongoDB is given
 */
public record ViewDatabase(Optional<String> givenMongo, Optional<PostgresServer> postgres, DataFolder folder) {
    public void clear() {
        if (givenMongo.isPresent()) {
            drop(new ConnectionString(givenMongo.get()));
        } else {
            EmbeddedMongo.clear(postgres.orElseThrow(), folder.secrets());
            deleteFormer(folder.resolve("mongo"));
        }
    }

    private static void drop(ConnectionString address) {
        try (var client = MongoClients.create(address)) {
            client.getDatabase(Objects.requireNonNullElse(address.getDatabase(), "ross"))
                    .drop();
        } catch (MongoException e) {
            throw new StartException("MongoDB does not drop the read models: see that it runs, and move again.", e);
        }
    }

    /**
     * Deletes the folder in which an earlier version kept the read models.
     *
     * @return whether there was one
     */
    public static boolean deleteFormer(Path formerFolder) {
        if (!Files.exists(formerFolder)) return false;
        try (var files = Files.walk(formerFolder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
            return true;
        } catch (IOException e) {
            throw new StartException(
                    "The read models of an earlier version in " + formerFolder
                            + " cannot be deleted: delete them, and start again.",
                    e);
        }
    }
}
