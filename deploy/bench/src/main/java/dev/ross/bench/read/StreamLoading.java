package dev.ross.bench.read;

import dev.ross.bench.installation.BenchStores;
import dev.ross.bench.load.DurationRecorder;
import dev.ross.bench.load.LoadResult;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;

/** Measures reading one stream, as the loading of an aggregate that is not cached does. */
final class StreamLoading {
    private StreamLoading() {}

    static StoredStream longest(BenchStores stores) throws SQLException {
        return first(stores, "ORDER BY count(*) DESC");
    }

    /** Finds a stream of that many events, or a few more. */
    static StoredStream about(BenchStores stores, int events) throws SQLException {
        return first(stores, "HAVING count(*) >= " + events + " ORDER BY count(*)");
    }

    private static StoredStream first(BenchStores stores, String which) throws SQLException {
        try (var connection = stores.owner();
                var statement = connection.createStatement();
                var result = statement.executeQuery("SELECT aggregateidentifier, count(*) FROM events.domainevententry"
                        + " WHERE type = 'Customer' GROUP BY 1 " + which + " LIMIT 1")) {
            result.next();
            return new StoredStream(result.getString(1), result.getLong(2));
        }
    }

    static LoadResult of(int times, Supplier<DomainEventStream> stream) {
        var recorder = new DurationRecorder();
        for (int i = 0; i < times; i++) {
            var begin = System.nanoTime();
            stream.get().forEachRemaining(EventMessage::getPayload);
            recorder.add(System.nanoTime() - begin);
        }
        return recorder.load();
    }

    record StoredStream(String stream, long events) {}
}
