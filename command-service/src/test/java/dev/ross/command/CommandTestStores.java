package dev.ross.command;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** A real PostgreSQL for the tests of this process, with the roles and databases the service expects. */
public final class CommandTestStores {
    private static final EmbeddedPostgres SERVER = start();
    private static final String SECRET = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private static int stores;

    private CommandTestStores() {}

    /** The properties of a store of its own, empty. */
    public static Map<String, Object> newStore() {
        return newStore(SERVER);
    }

    /** Creates an empty store on the given server, whose roles exist already. */
    public static synchronized Map<String, Object> newStore(EmbeddedPostgres server) {
        var events = "events_" + ++stores;
        var keys = "keys_" + stores;
        run(server, "CREATE DATABASE " + events + " OWNER ross_owner");
        run(server, "CREATE DATABASE " + keys + " OWNER ross_owner");
        var properties = new LinkedHashMap<String, Object>();
        store(server, properties, "ross.events", events);
        store(server, properties, "ross.keys", keys);
        properties.put("ross.keys.master-key", SECRET);
        properties.put("ross.secret", SECRET);
        properties.put("ross.companion.secret", SECRET);
        return properties;
    }

    private static void store(EmbeddedPostgres server, Map<String, Object> properties, String prefix, String database) {
        properties.put(prefix + ".url", "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + database);
        properties.put(prefix + ".username", "ross_app");
        properties.put(prefix + ".password", "app");
        properties.put(prefix + ".owner-username", "ross_owner");
        properties.put(prefix + ".owner-password", "owner");
    }

    private static EmbeddedPostgres start() {
        try {
            return withRoles(EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "200")
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Creates the roles that a new server needs before it holds stores. */
    public static EmbeddedPostgres withRoles(EmbeddedPostgres server) {
        run(server, "CREATE ROLE ross_owner LOGIN PASSWORD 'owner'");
        run(server, "CREATE ROLE ross_app LOGIN PASSWORD 'app'");
        return server;
    }

    private static void run(EmbeddedPostgres server, String sql) {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
