package dev.ross.standalone.postgres;

import dev.ross.standalone.CannotStart;
import java.sql.SQLException;

/** An answer of success promises that the event is on the disk; only these settings of the server keep that promise. */
public final class Durability {
    private static final String ASKED = """
            SELECT name, setting FROM pg_settings
            WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit') AND setting = 'off'
            ORDER BY name
            """;

    private Durability() {}

    public static void verify(PostgresServer server) {
        try (var connection = server.connect();
                var statement = connection.createStatement();
                var off = statement.executeQuery(ASKED)) {
            if (off.next()) {
                throw new CannotStart("PostgreSQL runs with " + off.getString("name")
                        + " off, so that a power cut could lose what was promised: switch it on.");
            }
        } catch (SQLException e) {
            throw server.refused(e);
        }
    }
}
