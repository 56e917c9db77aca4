package dev.ross.command.platform.axon;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;

/**
 * Axon's JDBC engine, with two differences. It notes how far a reader must be to see what was just appended. And only
 * appending takes the transaction's connection: reading gives its own back at once, since a command that read and then
 * waits for a table's book must not keep a connection from the one who has that book open. What is read may have grown
 * by the time of appending; the sequence number then tells.
 */
final class EventStorage extends JdbcEventStorageEngine {
    private final Positions positions;
    private final DataSource reads;
    private final ThreadLocal<Boolean> appending = ThreadLocal.withInitial(() -> false);

    EventStorage(Builder builder, Positions positions, DataSource reads) {
        super(builder);
        this.positions = positions;
        this.reads = reads;
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) return;
        appending.set(true);
        try {
            super.appendEvents(events, serializer);
            positions.note(lastIndex());
        } finally {
            appending.remove();
        }
    }

    @Override
    protected Connection getConnection() {
        if (appending.get()) return super.getConnection();
        try {
            return reads.getConnection();
        } catch (SQLException e) {
            throw new EventStoreException("the event log cannot be reached", e);
        }
    }

    /** Asked on the connection of the running transaction, so it is this transaction's own last index. */
    private long lastIndex() {
        try (var connection = getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery("SELECT lastval()")) {
            result.next();
            return result.getLong(1);
        } catch (SQLException e) {
            throw new EventStoreException("cannot tell the position of what was appended", e);
        }
    }
}
