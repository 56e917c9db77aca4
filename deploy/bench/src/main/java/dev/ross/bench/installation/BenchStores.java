package dev.ross.bench.installation;

import dev.ross.standalone.folder.SecretFiles;
import dev.ross.standalone.mongo.EmbeddedMongo;
import dev.ross.standalone.postgres.DatabaseSetup;
import dev.ross.standalone.postgres.DurabilityCheck;
import dev.ross.standalone.postgres.PostgresProcess;
import dev.ross.standalone.postgres.PostgresServer;
import dev.ross.standalone.postgres.StoreSchema;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The stores that the services need, in a folder of their own: PostgreSQL with fsync on, and the embedded document
 * store.
 */
public final class BenchStores implements AutoCloseable {
    private final SecretFiles secrets;
    private final PostgresProcess postgres;
    private final EmbeddedMongo mongo;
    private final Path folder;
    private final int smtpPort;
    private @Nullable Connection counting;

    /** @param smtpPort of a server on 127.0.0.1 that accepts the mails */
    public BenchStores(Path folder, int smtpPort) throws IOException {
        this.folder = folder;
        this.smtpPort = smtpPort;
        secrets = new SecretFiles(folder.resolve("secrets"));
        secrets.password("postgres");
        postgres = PostgresProcess.start(
                folder.resolve("postgresql"),
                folder.resolve("software"),
                folder.resolve("postgresql.log"),
                secrets.file("postgres"));
        DurabilityCheck.verify(postgres.server());
        new DatabaseSetup(postgres.server(), secrets::password)
                .prepare(StoreSchema.EVENTS, StoreSchema.SAGAS, StoreSchema.KEYS, StoreSchema.VIEWS);
        mongo = EmbeddedMongo.start(postgres.server(), secrets);
    }

    Map<String, Object> properties() {
        var properties = new LinkedHashMap<String, Object>();
        for (var store : new StoreSchema[] {StoreSchema.EVENTS, StoreSchema.SAGAS, StoreSchema.KEYS}) {
            var prefix = "ross." + store.schema() + ".";
            properties.put(prefix + "url", postgres.server().url(store.database()));
            properties.put(prefix + "username", store.user());
            properties.put(prefix + "password", secrets.password(store.user()));
            properties.put(prefix + "owner-username", store.owner());
            properties.put(prefix + "owner-password", secrets.password(store.owner()));
        }
        properties.put("ross.keys.master-key", secrets.key("master-key"));
        properties.put("ross.secret", secrets.key("installation"));
        properties.put("ross.companion.secret", secrets.key("companion"));
        properties.put("ross.identity.client-secret", "none");
        properties.put("spring.mongodb.uri", mongo.uri());
        properties.put("spring.mail.port", smtpPort);
        return properties;
    }

    /** Returns the one number that the query selects. */
    public synchronized long count(String query) throws SQLException {
        if (counting == null) counting = administrator(); // opening one costs more than a count
        try (var statement = counting.createStatement();
                var result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }

    /** Opens a connection as the owner of the events' schema. */
    public Connection owner() throws SQLException {
        return DriverManager.getConnection(
                postgres.server().url(StoreSchema.EVENTS.database()),
                StoreSchema.EVENTS.owner(),
                secrets.password(StoreSchema.EVENTS.owner()));
    }

    /** Opens a connection as PostgreSQL's administrator, to the database of the events. */
    public Connection administrator() throws SQLException {
        return DriverManager.getConnection(
                eventsUrl(), postgres.server().user(), postgres.server().password());
    }

    public PostgresServer server() {
        return postgres.server();
    }

    public String eventsUrl() {
        return postgres.server().url(StoreSchema.EVENTS.database());
    }

    /** Returns the pid of the postmaster, the parent of all of PostgreSQL's processes. */
    public long postmaster() throws IOException {
        return Long.parseLong(
                Files.readAllLines(folder.resolve("postgresql/postmaster.pid")).getFirst());
    }

    /** Configures a PostgreSQL client process to connect as the owner of the events' schema. */
    public ProcessBuilder asOwner(ProcessBuilder client) {
        var address =
                URI.create(postgres.server().url(StoreSchema.EVENTS.database()).substring("jdbc:".length()));
        client.environment()
                .putAll(Map.of(
                        "PGHOST", address.getHost(),
                        "PGPORT", String.valueOf(address.getPort()),
                        "PGDATABASE", StoreSchema.EVENTS.database(),
                        "PGUSER", StoreSchema.EVENTS.owner(),
                        "PGPASSWORD", secrets.password(StoreSchema.EVENTS.owner())));
        return client;
    }

    @Override
    public void close() throws IOException {
        mongo.close();
        postgres.close();
    }
}
