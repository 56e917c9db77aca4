package dev.ross.standalone.migration.copy;

import dev.ross.standalone.folder.SecretFiles;
import dev.ross.standalone.postgres.PostgresProcess;
import dev.ross.standalone.postgres.PostgresServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;

/** Creates as many installations' event stores as a test needs, all on one database server. */
final class InstallationStores implements AutoCloseable {
    private final AtomicInteger databases = new AtomicInteger();
    private final PostgresProcess postgres;

    InstallationStores(Path home) {
        var secrets = new SecretFiles(home.resolve("secrets"));
        secrets.password("postgres");
        postgres = PostgresProcess.start(
                home.resolve("postgresql"),
                Path.of(System.getProperty("ross.software")),
                home.resolve("postgresql.log"),
                secrets.file("postgres"));
    }

    /** Creates the empty stores of one installation; returns the name of their database. */
    String newDatabase() throws SQLException {
        if (databases.get() == 0) {
            create("installation0", "template0");
            migrate("installation0", "events", "classpath:db/command", Map.of("application-role", server().user()));
            migrate("installation0", "sagas", "classpath:db/saga", Map.of("app", server().user()));
        }
        var name = "installation" + databases.incrementAndGet();
        create(name, "installation0");
        return name;
    }

    private void create(String name, String likeness) throws SQLException {
        try (var connection = server().connect();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + " TEMPLATE " + likeness);
        }
    }

    PostgresLog log(String database) throws SQLException {
        return new PostgresLog(connect(database, "events"));
    }

    Connection connect(String database, String schema) throws SQLException {
        var connection = DriverManager.getConnection(server().url(database), server().user(), server().password());
        connection.setSchema(schema);
        return connection;
    }

    int run(String database, String schema, String statement) throws SQLException {
        try (var connection = connect(database, schema);
                var execute = connection.createStatement()) {
            return execute.executeUpdate(statement);
        }
    }

    private void migrate(String database, String schema, String location, Map<String, String> placeholders) {
        Flyway.configure()
                .dataSource(server().url(database), server().user(), server().password())
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
