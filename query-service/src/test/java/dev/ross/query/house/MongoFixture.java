package dev.ross.query.house;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Databases of a test's own: in memory, or at the server that the environment names in {@value #ADDRESS}, so that the same
 * tests can be run on any implementation of MongoDB's commands.
 */
public final class MongoFixture implements AutoCloseable {
    static final String ADDRESS = "ROSS_TEST_MONGO_URI";

    private final @Nullable MongoServer inMemory;
    private final String uri;
    private final MongoClient client;
    private final String suffix = "-" + UUID.randomUUID().toString().substring(0, 8);

    public MongoFixture() {
        var given = System.getenv(ADDRESS);
        inMemory = given == null ? new MongoServer(new MemoryBackend()) : null;
        uri = inMemory == null ? given : inMemory.bindAndGetConnectionString();
        client = MongoClients.create(uri);
    }

    public String uri() {
        return uri;
    }

    /** The same for the same name, and empty at first. */
    public MongoDatabase database(String name) {
        return database(client, name);
    }

    /** The same through another client. */
    public MongoDatabase database(MongoClient through, String name) {
        return through.getDatabase(name + suffix);
    }

    @Override
    public void close() {
        client.close();
        if (inMemory != null) inMemory.shutdownNow();
    }
}
