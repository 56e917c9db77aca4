package dev.ross.standalone.mongo;

import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import dev.ross.standalone.folder.SecretFiles;
import dev.ross.standalone.lifecycle.StartException;
import dev.ross.standalone.mongo.command.MongoCommands;
import dev.ross.standalone.mongo.document.MongoCommandException;
import dev.ross.standalone.mongo.table.DocumentStore;
import dev.ross.standalone.postgres.PostgresServer;
import dev.ross.standalone.postgres.StoreSchema;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Embedded server of the MongoDB protocol on loopback and a free port, for one user with a password. It keeps its
 * documents in a PostgreSQL.
 */
public final class EmbeddedMongo implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedMongo.class);
    private static final String DATABASE = "ross";
    private static final String USER = "ross";
    private static final int MOST_CONNECTIONS = 300;
    private static final int MOST_STRANGERS = 100;
    private static final int MOST_BYTES_AT_ONCE = 128 << 20;

    private final ServerSocket listening;
    private final DocumentStore store;
    private final String password;
    private final ScramServer scram;
    private final MongoCommands commands;
    private final MemoryBudget memory = new MemoryBudget(MOST_BYTES_AT_ONCE);
    private final Set<MongoConnection> connections = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    private EmbeddedMongo(ServerSocket listening, DocumentStore store, String password) {
        this.listening = listening;
        this.store = store;
        this.password = password;
        this.scram = new ScramServer(USER, password);
        this.commands = new MongoCommands(DATABASE, store);
    }

    /** Starts the server on a PostgreSQL in which {@link StoreSchema#VIEWS} has been prepared. */
    public static EmbeddedMongo start(PostgresServer postgres, SecretFiles secrets) {
        var store = open(postgres, secrets);
        try {
            var listening = new ServerSocket(0, 100, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
            var server = new EmbeddedMongo(listening, store, secrets.password("mongo"));
            Thread.ofPlatform().name("document-store").daemon().start(server::accept);
            return server;
        } catch (IOException e) {
            store.close();
            throw new StartException("No port of 127.0.0.1 can be opened for the read models.", e);
        }
    }

    private static DocumentStore open(PostgresServer postgres, SecretFiles secrets) {
        var views = StoreSchema.VIEWS;
        try {
            return new DocumentStore(postgres.url(views.database()), views.user(), secrets.password(views.user()));
        } catch (PoolInitializationException | MongoCommandException e) {
            throw new StartException(
                    "The read models in the database " + views.database() + " of PostgreSQL cannot be opened; drop that"
                            + " database and they are built anew from the events.",
                    e);
        }
    }

    /** Drops all documents; no server may run on them meanwhile. */
    public static void clear(PostgresServer postgres, SecretFiles secrets) {
        try (var store = open(postgres, secrets)) {
            store.names().forEach(store::drop);
        }
    }

    /** Returns the connection string, which contains the password. */
    public String uri() {
        return "mongodb://" + USER + ":" + password + "@127.0.0.1:" + listening.getLocalPort() + "/" + DATABASE
                + "?authSource=admin&authMechanism=SCRAM-SHA-256&serverSelectionTimeoutMS=5000";
    }

    private void accept() {
        while (!closed) {
            try {
                admit(listening.accept());
            } catch (IOException e) {
                if (!closed) LOG.warn("A connection to the document store was not accepted: {}", e.getMessage());
            }
        }
    }

    private void admit(Socket socket) throws IOException {
        if (connections.size() >= MOST_CONNECTIONS
                || connections.stream().filter(MongoConnection::isStranger).count() >= MOST_STRANGERS) {
            socket.close();
            return;
        }
        var connection = new MongoConnection(socket, scram, commands, memory);
        connections.add(connection);
        Thread.ofVirtual().name("document-store-client").start(() -> {
            try {
                connection.serve();
            } finally {
                connections.remove(connection);
            }
        });
        if (closed) connection.close();
    }

    @Override
    public void close() {
        closed = true;
        try {
            listening.close();
            for (var connection : connections) connection.close();
        } catch (IOException e) {
            LOG.debug("A connection did not close", e);
        }
        store.close();
    }
}
