package dev.ross.platform.keys;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/** A real PostgreSQL with the keys' schema and both of its roles, started once for all tests. */
public final class KeysDatabase {

    private static final KeysDatabase ONE = start();

    private final EmbeddedPostgres postgres;

    private KeysDatabase(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /** Connects with the role of the services, which has the least rights. */
    public static DataSource app() {
        return ONE.postgres.getDatabase("keys_app", "postgres");
    }

    public static DataSource superuser() {
        return ONE.postgres.getPostgresDatabase();
    }

    public static DataSource owner() {
        return ONE.postgres.getDatabase("keys_owner", "postgres");
    }

    public static void run(DataSource as, String sql, @Nullable Object... parameters) throws SQLException {
        try (var connection = as.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.execute();
        }
    }

    private static KeysDatabase start() {
        try {
            var database = new KeysDatabase(EmbeddedPostgres.builder().start());
            var superuser = database.postgres.getPostgresDatabase();
            run(superuser, "create role keys_owner login");
            run(superuser, "create role keys_app login");
            run(superuser, "grant create on database postgres to keys_owner");
            Flyway.configure()
                    .dataSource(database.postgres.getDatabase("keys_owner", "postgres"))
                    .locations("classpath:db/keys")
                    .schemas("keys")
                    .placeholders(Map.of("app-role", "keys_app"))
                    .load()
                    .migrate();
            return database;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
