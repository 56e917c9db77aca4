package dev.ross.command.platform.axon;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;

/** Axon's JDBC engine, which also notes how far a reader must be to see what was just appended. */
final class EventStorage extends JdbcEventStorageEngine {
    private final Positions positions;

    EventStorage(Builder builder, Positions positions) {
        super(builder);
        this.positions = positions;
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        super.appendEvents(events, serializer);
        if (!events.isEmpty()) positions.note(lastIndex());
    }

    /** Asked on the connection of the running transaction, so it is this transaction's own last index. */
    private long lastIndex() {
        Connection connection = getConnection();
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("SELECT lastval()")) {
            result.next();
            return result.getLong(1);
        } catch (SQLException e) {
            throw new EventStoreException("cannot tell the position of what was appended", e);
        } finally {
            closeQuietly(connection);
        }
    }

    private static void closeQuietly(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new EventStoreException("cannot give a connection back", e);
        }
    }
}
