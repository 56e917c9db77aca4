package dev.ross.bench.installation;

import java.sql.SQLException;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import tools.jackson.databind.json.JsonMapper;

/** Measures a replay of the whole log, and a plain SELECT and parse of the same rows. */
public final class LogReplay {
    private LogReplay() {}

    public static double plain(BenchStores stores) throws SQLException {
        var json = new JsonMapper();
        try (var connection = stores.owner()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.setFetchSize(1000);
                var begin = System.nanoTime();
                long rows = 0;
                try (var result = statement.executeQuery(
                        "SELECT payload, metadata FROM events.domainevententry ORDER BY globalindex")) {
                    while (result.next()) {
                        json.readTree(result.getBytes(1));
                        json.readTree(result.getBytes(2));
                        rows++;
                    }
                }
                return rows * 1e9 / (System.nanoTime() - begin);
            }
        }
    }

    public static double events(EventStorageEngine engine) {
        var begin = System.nanoTime();
        try (var events = engine.readEvents(engine.createTailToken(), false)) {
            var count = events.filter(event -> event.getPayload() != null && event.getMetaData() != null)
                    .count();
            return count * 1e9 / (System.nanoTime() - begin);
        }
    }
}
