package dev.ross.saga;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * The stores of one test in a database of their own, with separate owner and user, on one real PostgreSQL for all
 * tests.
 *
 * @param properties the service's settings for these stores
 */
public record SagaTestStores(String name, Map<String, String> properties) {
    private static final EmbeddedPostgres SERVER = start();
    private static final Map<String, DataSource> POOLS = new ConcurrentHashMap<>();
    private static final String MASTER_KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    public static SagaTestStores fresh() {
        var name = "t" + UUID.randomUUID().toString().replace("-", "");
        run("CREATE DATABASE " + name + " OWNER keeper");
        var url = "jdbc:postgresql://localhost:" + SERVER.getPort() + "/" + name;
        Flyway.configure()
                .dataSource(url, "keeper", "keeper")
                .schemas("keys")
                .locations("classpath:db/keys")
                .placeholders(Map.of("app-role", "worker"))
                .load()
                .migrate();
        var properties = new LinkedHashMap<String, String>();
        for (var store : new String[] {"ross.sagas.", "ross.keys."}) {
            properties.put(store + "url", url);
            properties.put(store + "username", "worker");
            properties.put(store + "password", "worker");
            properties.put(store + "owner-username", "keeper");
            properties.put(store + "owner-password", "keeper");
        }
        properties.put("ross.keys.master-key", MASTER_KEY);
        properties.put("ross.secret", MASTER_KEY);
        properties.put("ross.companion.secret", MASTER_KEY);
        return new SagaTestStores(name, properties);
    }

    /** Access to all stores, without the limits of the service's own role; pooled, because tests poll. */
    public DataSource seenByAll() {
        return POOLS.computeIfAbsent(name, SagaTestStores::pool);
    }

    private static DataSource pool(String name) {
        var config = new HikariConfig();
        config.setDataSource(SERVER.getDatabase("postgres", name));
        config.setMinimumIdle(0);
        config.setIdleTimeout(10_000);
        config.setMaximumPoolSize(10);
        return new HikariDataSource(config);
    }

    private static EmbeddedPostgres start() {
        try {
            var server =
                    EmbeddedPostgres.builder().setServerConfig("fsync", "on").start();
            run(server, "CREATE ROLE keeper LOGIN PASSWORD 'keeper'");
            run(server, "CREATE ROLE worker LOGIN PASSWORD 'worker'");
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(String sql) {
        run(SERVER, sql);
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
