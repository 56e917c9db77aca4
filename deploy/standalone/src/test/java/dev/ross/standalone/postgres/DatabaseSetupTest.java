package dev.ross.standalone.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseSetupTest {
    @TempDir
    private static Path home;

    @SuppressWarnings("NullAway.Init")
    private static PostgresProcess postgres;

    @BeforeAll
    static void start() {
        postgres = KilledPostgresProgram.start(home, Path.of(System.getProperty("ross.software")));
        new DatabaseSetup(postgres.server(), role -> "it's " + role).prepare(StoreSchema.values());
    }

    @AfterAll
    static void stop() throws Exception {
        postgres.close();
    }

    @Test
    void anOwnerMakesItsSchemaAndGrantsWhatItsUserMay() throws Exception {
        as(
                "ross_events_owner",
                "ross",
                "CREATE TABLE granted (id int); GRANT SELECT, INSERT ON granted TO ross_events");
        as("ross_events", "ross", "INSERT INTO granted VALUES (1)");
        assertThatThrownBy(() -> as("ross_events", "ross", "DELETE FROM granted"))
                .hasMessageContaining("permission denied for table granted");
    }

    @Test
    void aUserMakesNothing() {
        assertThatThrownBy(() -> as("ross_sagas", "ross", "CREATE TABLE mine (id int)"))
                .hasMessageContaining("permission denied for schema sagas");
        assertThatThrownBy(() -> as("ross_sagas", "ross", "CREATE TABLE public.mine (id int)"))
                .hasMessageContaining("permission denied for schema public");
    }

    @Test
    void storesDoNotSeeEachOther() throws Exception {
        as("ross_events_owner", "ross", "CREATE TABLE secret (id int)");
        assertThatThrownBy(() -> as("ross_sagas", "ross", "SELECT * FROM events.secret"))
                .hasMessageContaining("permission denied for schema events");
        assertThatThrownBy(() -> as("ross_events", "ross_keys", "SELECT 1")).hasMessageContaining("permission denied");
        assertThatThrownBy(() -> as("ross_keys", "ross", "SELECT 1")).hasMessageContaining("permission denied");
    }

    @Test
    void preparingAgainChangesNothingButPasswords() throws Exception {
        as("ross_keys_owner", "ross_keys", "CREATE TABLE kept (id int)");
        new DatabaseSetup(postgres.server(), role -> role.equals("ross_keys") ? "new" : "it's " + role)
                .prepare(StoreSchema.values());
        as("ross_keys_owner", "ross_keys", "INSERT INTO kept VALUES (1)");
        assertThatThrownBy(() -> as("ross_keys", "ross_keys", "SELECT 1")).hasMessageContaining("password");
        new DatabaseSetup(postgres.server(), role -> "it's " + role).prepare(StoreSchema.values());
    }

    @Test
    void keepsTheParametersOfAnAddress() {
        var server = new PostgresServer("jdbc:postgresql://db.example:5433/postgres?sslmode=require", "a", "b");
        assertThat(server.url("ross")).isEqualTo("jdbc:postgresql://db.example:5433/ross?sslmode=require");
    }

    private static void as(String role, String database, String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(postgres.server().url(database), role, "it's " + role);
                var execute = connection.createStatement()) {
            execute.execute(statement);
        }
    }
}
