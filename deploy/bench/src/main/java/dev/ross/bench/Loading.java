package dev.ross.bench;

import java.sql.SQLException;
import java.util.function.Supplier;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;

/** What it costs to read one stream, as an aggregate that is not in memory does. */
final class Loading {
    private Loading() {}

    static Known longest(Ground ground) throws SQLException {
        return first(ground, "ORDER BY count(*) DESC");
    }

    /** A stream of that many events, or a few more. */
    static Known about(Ground ground, int events) throws SQLException {
        return first(ground, "HAVING count(*) >= " + events + " ORDER BY count(*)");
    }

    private static Known first(Ground ground, String which) throws SQLException {
        try (var connection = ground.owner();
                var statement = connection.createStatement();
                var result = statement.executeQuery("SELECT aggregateidentifier, count(*) FROM events.domainevententry"
                        + " WHERE type = 'Customer' GROUP BY 1 " + which + " LIMIT 1")) {
            result.next();
            return new Known(result.getString(1), result.getLong(2));
        }
    }

    static Load of(int times, Supplier<DomainEventStream> stream) {
        var recorder = new Recorder();
        for (int i = 0; i < times; i++) {
            var begin = System.nanoTime();
            stream.get().forEachRemaining(EventMessage::getPayload);
            recorder.add(System.nanoTime() - begin);
        }
        return recorder.load();
    }

    record Known(String stream, long events) {}
}
