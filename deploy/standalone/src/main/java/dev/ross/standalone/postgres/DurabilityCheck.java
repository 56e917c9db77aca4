package dev.ross.standalone.postgres;

import dev.ross.standalone.lifecycle.StartException;
import java.sql.SQLException;

/**
 * Verifies that the server's settings make commits durable. An answer of success promises that the event is on the
 * disk; only these settings keep that promise.
 */
public final class DurabilityCheck {
    private static final String ASKED = """
            SELECT name, setting FROM pg_settings
            WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit') AND setting = 'off'
            ORDER BY name
            """;

    private DurabilityCheck() {}

    public static void verify(PostgresServer server) {
        try (var connection = server.connect();
                var statement = connection.createStatement();
                var off = statement.executeQuery(ASKED)) {
            if (off.next()) {
                throw new StartException("PostgreSQL runs with " + off.getString("name")
                        + " off, so that a power cut could lose what was promised: switch it on.");
            }
        } catch (SQLException e) {
            throw server.refused(e);
        }
    }
}
