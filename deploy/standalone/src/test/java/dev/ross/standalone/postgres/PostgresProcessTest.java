package dev.ross.standalone.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ross.standalone.lifecycle.StartException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresProcessTest {
    private static final Path SOFTWARE = Path.of(System.getProperty("ross.software"));

    @TempDir
    private Path home;

    @Test
    void survivesPowerCutsBecauseItWaitsForTheDisk() throws Exception {
        try (var postgres = start()) {
            DurabilityCheck.verify(postgres.server());
            assertThat(ask(postgres.server(), "SHOW fsync")).isEqualTo("on");
            assertThat(ask(postgres.server(), "SHOW full_page_writes")).isEqualTo("on");
            assertThat(ask(postgres.server(), "SHOW synchronous_commit")).isEqualTo("on");
        }
    }

    @Test
    void refusesAServerThatDoesNotWaitForTheDisk() throws Exception {
        try (var postgres = start()) {
            run(postgres.server(), "ALTER ROLE postgres SET synchronous_commit = off");
            assertThatThrownBy(() -> DurabilityCheck.verify(postgres.server()))
                    .isInstanceOf(StartException.class)
                    .hasMessageContaining("synchronous_commit off");
        }
    }

    @Test
    void letsNobodyInWithoutThePassword() throws Exception {
        try (var postgres = start()) {
            var url = postgres.server().url();
            assertThatThrownBy(() -> DriverManager.getConnection(url, "postgres", "guess")
                            .close())
                    .hasMessageContaining("password authentication failed");
            assertThatThrownBy(() ->
                            DurabilityCheck.verify(new PostgresServer(url + "?tcpKeepAlive=true", "postgres", "guess")))
                    .isInstanceOf(StartException.class)
                    .hasMessage("PostgreSQL at " + url
                            + " does not let postgres in: set ROSS_POSTGRES_USER and ROSS_POSTGRES_PASSWORD right.");
            assertThat(ask(postgres.server(), "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(postgres.server(), "SHOW unix_socket_directories")).isEmpty();
        }
    }

    @Test
    void keepsItsDataFromOneStartToTheNext() throws Exception {
        try (var postgres = start()) {
            run(postgres.server(), "CREATE TABLE kept AS SELECT 42 AS answer");
        }
        try (var postgres = start()) {
            assertThat(ask(postgres.server(), "SELECT answer FROM kept")).isEqualTo("42");
        }
    }

    @Test
    void refusesABrokenDataFolderInOneSentence() throws Exception {
        try (var postgres = start()) {
            assertThat(ask(postgres.server(), "SELECT 1")).isEqualTo("1");
        }
        Files.delete(home.resolve("postgresql/global/pg_control"));
        assertThatThrownBy(this::start)
                .isInstanceOf(StartException.class)
                .hasMessageContaining("The data folder is broken");
        assertThat(home.resolve("postgresql/postmaster.pid")).doesNotExist();
    }

    @Test
    void refusesADamagedControlFileInOneSentence() throws Exception {
        try (var postgres = start()) {
            assertThat(ask(postgres.server(), "SELECT 1")).isEqualTo("1");
        }
        Files.write(home.resolve("postgresql/global/pg_control"), new byte[8192]);
        assertThatThrownBy(this::start)
                .isInstanceOf(StartException.class)
                .hasMessageContaining("PostgreSQL does not start on")
                .hasMessageNotContaining("\n");
    }

    private PostgresProcess start() {
        return KilledPostgresProgram.start(home, SOFTWARE);
    }

    static String ask(PostgresServer server, String query) throws SQLException {
        try (var connection = server.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    static void run(PostgresServer server, String statement) throws SQLException {
        try (var connection = server.connect();
                var execute = connection.createStatement()) {
            execute.execute(statement);
        }
    }
}
