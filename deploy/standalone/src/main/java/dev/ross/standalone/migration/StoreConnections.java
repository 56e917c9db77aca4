package dev.ross.standalone.migration;

import dev.ross.standalone.folder.SecretFiles;
import dev.ross.standalone.lifecycle.StartException;
import dev.ross.standalone.postgres.PostgresServer;
import dev.ross.standalone.postgres.StoreSchema;
import dev.ross.standalone.settings.EnvironmentVariables;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.Flyway;

/**
 * Opens a database connection with the service's own credentials: at the address that the environment gives for the
 * store, and else in the installation's own PostgreSQL.
 */
record StoreConnections(EnvironmentVariables environment, Optional<PostgresServer> postgres, SecretFiles secrets) {
    Connection open(StoreSchema store) {
        try {
            var connection = DriverManager.getConnection(url(store), user(store), password(store));
            connection.setSchema(store.schema());
            return connection;
        } catch (SQLException e) {
            throw new StartException("The store at " + url(store).replaceFirst("\\?.*", "") + " does not open.", e);
        }
    }

    /**
     * Migrates the schema of the event store as the service does at its start, since an installation never started
     * before has none.
     */
    void prepareEvents() {
        var store = StoreSchema.EVENTS;
        var owner = of(store, "OWNER_USERNAME").orElse(store.owner());
        Flyway.configure()
                .dataSource(
                        url(store), owner, of(store, "OWNER_PASSWORD").orElseGet(() -> secrets.password(store.owner())))
                .schemas(store.schema())
                .locations("classpath:db/command")
                .placeholders(Map.of("application-role", user(store)))
                .load()
                .migrate();
    }

    private String url(StoreSchema store) {
        return of(store, "URL")
                .or(() -> postgres.map(server -> server.url(store.database())))
                .orElseThrow();
    }

    private String user(StoreSchema store) {
        return of(store, "USERNAME").orElse(store.user());
    }

    private String password(StoreSchema store) {
        return of(store, "PASSWORD").orElseGet(() -> secrets.password(store.user()));
    }

    private Optional<String> of(StoreSchema store, String what) {
        return environment.get("ROSS_" + store.schema().toUpperCase(Locale.ROOT) + "_" + what);
    }
}
