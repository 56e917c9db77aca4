package dev.ross.e2e.documentdb;

import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import java.net.InetSocketAddress;
import java.nio.file.Path;

/** A DocumentDB with new data, for clients of MongoDB. */
public final class DocumentDb implements AutoCloseable {
    /** The system property by which a build stores the views in one. */
    public static final String WANTED = "ross.documentdb";

    /** Each serves some connections, one command at a time. */
    private static final int THREADS = 48;

    private final DocumentDbEngine engine;
    private final MongoServer server;

    private DocumentDb(DocumentDbEngine engine) {
        this.engine = engine;
        server = new MongoServer(new DocumentDbGateway(new SqlFunctions(engine)));
        server.bind(new InetSocketAddress("127.0.0.1", 0), 1, THREADS);
    }

    /** @param log file for PostgreSQL's log */
    public static DocumentDb started(Path log) {
        var engine = DocumentDbEngine.started(DocumentDbInstallation.install(), log);
        try {
            return new DocumentDb(engine);
        } catch (RuntimeException e) {
            engine.close();
            throw e;
        }
    }

    /** Its address, with timeouts short enough to notice that it is away, and long enough for a busy machine. */
    public String uri() {
        return "mongodb://127.0.0.1:" + server.getLocalAddress().getPort()
                + "/?serverSelectionTimeoutMS=5000&connectTimeoutMS=5000&socketTimeoutMS=20000";
    }

    /** Drops the database of the views. */
    public void dropViews() {
        try (var client = MongoClients.create(uri())) {
            client.getDatabase("ross").drop();
        }
    }

    /** Kills PostgreSQL as {@code kill -9} does; clients lose their connections. */
    public void kill() {
        engine.kill();
    }

    /** Starts it again with the data that exist; returns when it accepts commands. */
    public void restart() {
        engine.start();
    }

    @Override
    public void close() {
        try {
            server.shutdownNow();
        } finally {
            engine.close();
        }
    }
}
