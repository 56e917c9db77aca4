package dev.ross.command.platform.axon;

import static org.axonframework.eventhandling.EventUtils.asDomainEventMessage;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.serialization.Serializer;

/**
 * Axon's JDBC engine, but for appending: all that a command decided is one statement, which is a transaction by itself. It
 * asks the server once, holds no connection while it decides, and tells at once how far a reader must be to see it.
 */
final class EventStorage extends JdbcEventStorageEngine {
    private static final String ROW = "(?,?,?,?,?,?,?,?,?)";

    private final Positions positions;
    private final String insert;
    private final String returning;

    EventStorage(Builder builder, Positions positions) {
        super(builder);
        this.positions = positions;
        this.insert = "INSERT INTO " + schema().domainEventTable() + " (" + schema().domainEventFields() + ") VALUES ";
        this.returning = " RETURNING " + schema().globalIndexColumn();
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) return;
        refuseASecondTime();
        try (var connection = getConnection();
                var statement = connection.prepareStatement(insert(events.size()))) {
            for (int row = 0; row < events.size(); row++) set(statement, row, events.get(row), serializer);
            positions.note(lastOf(statement));
        } catch (SQLException e) {
            handlePersistenceException(e, events.getFirst());
        }
    }

    /** It would be a transaction of its own, and the first could not be taken back. */
    private static void refuseASecondTime() {
        CurrentUnitOfWork.ifStarted(work -> {
            if (work.root().resources().put(EventStorage.class.getName(), true) != null)
                throw new IllegalStateException("a command's events are appended together");
        });
    }

    private String insert(int rows) {
        return insert + ROW + ("," + ROW).repeat(rows - 1) + returning;
    }

    private void set(PreparedStatement statement, int row, EventMessage<?> message, Serializer serializer)
            throws SQLException {
        var event = asDomainEventMessage(message);
        var payload = event.serializePayload(serializer, byte[].class);
        var metaData = event.serializeMetaData(serializer, byte[].class);
        int column = row * 9;
        statement.setString(++column, event.getIdentifier());
        statement.setString(++column, event.getAggregateIdentifier());
        statement.setLong(++column, event.getSequenceNumber());
        statement.setString(++column, event.getType());
        writeTimestamp(statement, ++column, event.getTimestamp());
        statement.setString(++column, payload.getType().getName());
        statement.setString(++column, payload.getType().getRevision());
        statement.setBytes(++column, payload.getData());
        statement.setBytes(++column, metaData.getData());
    }

    private static long lastOf(PreparedStatement statement) throws SQLException {
        long last = -1;
        try (var numbers = statement.executeQuery()) {
            while (numbers.next()) last = Math.max(last, numbers.getLong(1));
        }
        return last;
    }
}
