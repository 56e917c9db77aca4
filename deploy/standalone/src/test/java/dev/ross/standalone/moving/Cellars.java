package dev.ross.standalone.moving;

import dev.ross.standalone.Secrets;
import dev.ross.standalone.postgres.Postgres;
import dev.ross.standalone.postgres.PostgresServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;

/** One database server, with as many houses' stores in it as a test needs. */
final class Cellars implements AutoCloseable {
    private final AtomicInteger houses = new AtomicInteger();
    private final Postgres postgres;

    Cellars(Path home) {
        var secrets = new Secrets(home.resolve("secrets"));
        secrets.password("postgres");
        postgres = Postgres.start(
                home.resolve("postgresql"),
                Path.of(System.getProperty("ross.software")),
                home.resolve("postgresql.log"),
                secrets.file("postgres"));
    }

    /** The name of a database with the stores of one house, empty. */
    String house() throws SQLException {
        if (houses.get() == 0) {
            create("house0", "template0");
            migrate("house0", "events", "classpath:db/command", Map.of("application-role", server().user()));
            migrate("house0", "sagas", "classpath:db/saga", Map.of("app", server().user()));
        }
        var name = "house" + houses.incrementAndGet();
        create(name, "house0");
        return name;
    }

    private void create(String name, String likeness) throws SQLException {
        try (var connection = server().connect();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + " TEMPLATE " + likeness);
        }
    }

    PostgresShelf shelf(String house) throws SQLException {
        return new PostgresShelf(connect(house, "events"));
    }

    Connection connect(String house, String schema) throws SQLException {
        var connection = DriverManager.getConnection(server().url(house), server().user(), server().password());
        connection.setSchema(schema);
        return connection;
    }

    int run(String house, String schema, String statement) throws SQLException {
        try (var connection = connect(house, schema);
                var execute = connection.createStatement()) {
            return execute.executeUpdate(statement);
        }
    }

    private void migrate(String house, String schema, String location, Map<String, String> placeholders) {
        Flyway.configure()
                .dataSource(server().url(house), server().user(), server().password())
                .schemas(schema)
                .locations(location)
                .placeholders(placeholders)
                .load()
                .migrate();
    }

    private PostgresServer server() {
        return postgres.server();
    }

    @Override
    public void close() throws Exception {
        postgres.close();
    }
}
