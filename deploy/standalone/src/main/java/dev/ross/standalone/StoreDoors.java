package dev.ross.standalone;

import dev.ross.standalone.postgres.PostgresServer;
import dev.ross.standalone.postgres.Store;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.Flyway;

/** Opens a store as its service does: where the environment gives an address for it, there, and else in the house's own. */
record StoreDoors(Environment said, Optional<PostgresServer> postgres, Secrets secrets) {
    Connection open(Store store) {
        try {
            var connection = DriverManager.getConnection(url(store), user(store), password(store));
            connection.setSchema(store.schema());
            return connection;
        } catch (SQLException e) {
            throw new CannotStart("The store at " + url(store).replaceFirst("\\?.*", "") + " does not open.", e);
        }
    }

    /** As the service would at its start, since a house that never was open has no place for events. */
    void prepareEvents() {
        var store = Store.EVENTS;
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

    private String url(Store store) {
        return of(store, "URL")
                .or(() -> postgres.map(server -> server.url(store.database())))
                .orElseThrow();
    }

    private String user(Store store) {
        return of(store, "USERNAME").orElse(store.user());
    }

    private String password(Store store) {
        return of(store, "PASSWORD").orElseGet(() -> secrets.password(store.user()));
    }

    private Optional<String> of(Store store, String what) {
        return said.get("ROSS_" + store.schema().toUpperCase(Locale.ROOT) + "_" + what);
    }
}
