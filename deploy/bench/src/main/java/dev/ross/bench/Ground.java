package dev.ross.bench;

import dev.ross.standalone.Secrets;
import dev.ross.standalone.mongo.MongoStandIn;
import dev.ross.standalone.postgres.Databases;
import dev.ross.standalone.postgres.Durability;
import dev.ross.standalone.postgres.Postgres;
import dev.ross.standalone.postgres.PostgresServer;
import dev.ross.standalone.postgres.Store;
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

/** The stores the services stand on, in a folder of their own: PostgreSQL with fsync on, the stand-in for MongoDB. */
final class Ground implements AutoCloseable {
    private final Secrets secrets;
    private final Postgres postgres;
    private final MongoStandIn mongo;
    private final Path folder;
    private final int smtpPort;
    private @Nullable Connection counting;

    /**
     * @param smtpPort of a server on 127.0.0.1 that takes the mails
     */
    Ground(Path folder, int smtpPort) throws IOException {
        this.folder = folder;
        this.smtpPort = smtpPort;
        secrets = new Secrets(folder.resolve("secrets"));
        secrets.password("postgres");
        postgres = Postgres.start(
                folder.resolve("postgresql"),
                folder.resolve("software"),
                folder.resolve("postgresql.log"),
                secrets.file("postgres"));
        Durability.verify(postgres.server());
        new Databases(postgres.server(), secrets::password).prepare(Store.EVENTS, Store.SAGAS, Store.KEYS, Store.VIEWS);
        mongo = MongoStandIn.start(postgres.server(), secrets);
    }

    Map<String, Object> properties() {
        var properties = new LinkedHashMap<String, Object>();
        for (var store : new Store[] {Store.EVENTS, Store.SAGAS, Store.KEYS}) {
            var prefix = "ross." + store.schema() + ".";
            properties.put(prefix + "url", postgres.server().url(store.database()));
            properties.put(prefix + "username", store.user());
            properties.put(prefix + "password", secrets.password(store.user()));
            properties.put(prefix + "owner-username", store.owner());
            properties.put(prefix + "owner-password", secrets.password(store.owner()));
        }
        properties.put("ross.keys.master-key", secrets.key("master-key"));
        properties.put("ross.secret", secrets.key("house"));
        properties.put("ross.companion.secret", secrets.key("companion"));
        properties.put("ross.identity.client-secret", "none");
        properties.put("spring.mongodb.uri", mongo.uri());
        properties.put("spring.mail.port", smtpPort);
        return properties;
    }

    /** The one number that was asked for. */
    synchronized long count(String query) throws SQLException {
        if (counting == null) counting = administrator(); // to open one costs more than to count
        try (var statement = counting.createStatement();
                var result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }

    /** As the owner of the events' schema. */
    Connection owner() throws SQLException {
        return DriverManager.getConnection(
                postgres.server().url(Store.EVENTS.database()),
                Store.EVENTS.owner(),
                secrets.password(Store.EVENTS.owner()));
    }

    /** As PostgreSQL's administrator, to the database of the events. */
    Connection administrator() throws SQLException {
        return DriverManager.getConnection(
                eventsUrl(), postgres.server().user(), postgres.server().password());
    }

    PostgresServer server() {
        return postgres.server();
    }

    String eventsUrl() {
        return postgres.server().url(Store.EVENTS.database());
    }

    /** The process that is the parent of all of PostgreSQL's. */
    long postmaster() throws IOException {
        return Long.parseLong(
                Files.readAllLines(folder.resolve("postgresql/postmaster.pid")).getFirst());
    }

    /** The same, for a client of PostgreSQL in a process of its own. */
    ProcessBuilder asOwner(ProcessBuilder client) {
        var address = URI.create(postgres.server().url(Store.EVENTS.database()).substring("jdbc:".length()));
        client.environment()
                .putAll(Map.of(
                        "PGHOST", address.getHost(),
                        "PGPORT", String.valueOf(address.getPort()),
                        "PGDATABASE", Store.EVENTS.database(),
                        "PGUSER", Store.EVENTS.owner(),
                        "PGPASSWORD", secrets.password(Store.EVENTS.owner())));
        return client;
    }

    @Override
    public void close() throws IOException {
        mongo.close();
        postgres.close();
    }
}
