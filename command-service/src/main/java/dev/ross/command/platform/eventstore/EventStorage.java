package dev.ross.command.platform.eventstore;

import static org.axonframework.eventhandling.EventUtils.asDomainEventMessage;

import dev.ross.command.platform.bus.AppendPositions;
import dev.ross.command.platform.fold.StreamReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;

/**
 * Axon's JDBC engine with an append of its own: all events of a command are one statement, which is a transaction by
 * itself. It needs one round trip, holds no connection while the command is decided, and returns at once the position
 * that a reader must have reached to see the events.
 */
final class EventStorage extends JdbcEventStorageEngine implements StreamReader {
    /** How many events of one stream are read by one statement. */
    private static final int PAGE = 10_000;

    /** How many events are examined at a time to find numbers that will never be used. */
    private static final int NUMBERS_AT_A_TIME = 100;

    private static final String ROW = "(?,?,?,?,?,?,?,?,?)";

    private final EventUpcaster upcasterChain;
    private final AppendPositions positions;
    private final String insert;
    private final String returning;
    private final String select;

    EventStorage(Builder builder, EventUpcaster upcasterChain, AppendPositions positions) {
        super(builder.upcasterChain(upcasterChain));
        setGapCleaningThreshold(0); // the builder takes one at least, and a single gap would then stay for good
        this.upcasterChain = upcasterChain;
        this.positions = positions;
        this.insert = "INSERT INTO " + schema().domainEventTable() + " (" + schema().domainEventFields() + ") VALUES ";
        this.returning = " RETURNING " + schema().globalIndexColumn();
        this.select = "SELECT " + schema().trackedEventFields() + " FROM " + schema().domainEventTable() + " WHERE "
                + schema().aggregateIdentifierColumn() + " = ANY (?) ORDER BY " + schema().aggregateIdentifierColumn()
                + ", " + schema().sequenceNumberColumn();
    }

    /** Encrypts everything before taking a connection: the keys may have to be fetched from another database first. */
    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) return;
        refuseASecondTime();
        var rows = events.stream().map(event -> Row.of(event, serializer)).toList();
        try (var connection = getConnection();
                var statement = connection.prepareStatement(insert(rows.size()))) {
            for (int row = 0; row < rows.size(); row++) set(statement, row * 9, rows.get(row));
            positions.note(lastOf(statement));
        } catch (SQLException e) {
            handlePersistenceException(e, events.getFirst());
        }
    }

    /**
     * Reads a stream page by page. It has no gaps, so a page that is not full is the last; few streams ever need a
     * second.
     */
    @Override
    protected Stream<? extends DomainEventData<?>> readEventData(String stream, long first) {
        return Stream.<List<? extends DomainEventData<?>>>iterate(
                        fetchDomainEvents(stream, first, PAGE),
                        page -> !page.isEmpty(),
                        page -> page.size() < PAGE
                                ? List.of()
                                : fetchDomainEvents(stream, page.getLast().getSequenceNumber() + 1, PAGE))
                .flatMap(List::stream);
    }

    /**
     * A reader that tracks the log, and may wait, asks again soon: for it, a batch that is not full is the last for
     * now. Other readers continue until there is nothing more, since unused numbers also make batches smaller.
     */
    @Override
    protected Stream<? extends TrackedEventData<?>> readEventData(TrackingToken after, boolean mayWait) {
        if (!mayWait) return super.readEventData(after, false);
        var full = batchSize();
        return Stream.<List<? extends TrackedEventData<?>>>iterate(
                        fetchTrackedEvents(after, full),
                        batch -> !batch.isEmpty(),
                        batch -> batch.size() < full
                                ? List.of()
                                : fetchTrackedEvents(batch.getLast().trackingToken(), full))
                .flatMap(List::stream);
    }

    /**
     * Reads from the first missing number on, so that a reader gives up on it once younger events have grown old. A
     * command that failed because of a concurrent change leaves a permanent gap.
     */
    @Override
    protected PreparedStatement cleanGaps(Connection connection, SortedSet<Long> gaps) throws SQLException {
        var index = schema().globalIndexColumn();
        var statement = connection.prepareStatement("SELECT " + index + ", " + schema().timestampColumn() + " FROM "
                + schema().domainEventTable() + " WHERE " + index + " >= ? ORDER BY " + index + " LIMIT "
                + NUMBERS_AT_A_TIME);
        statement.setLong(1, gaps.first());
        return statement;
    }

    /**
     * Reads all events of these streams by one statement.
     *
     * @return by stream, in order; none for one without events
     */
    @Override
    public Map<String, List<DomainEventMessage<?>>> read(Collection<String> streams) {
        var found = new HashMap<String, List<DomainEventMessage<?>>>();
        if (streams.isEmpty()) return found;
        var rows = new ArrayList<DomainEventData<?>>();
        try (var connection = getConnection();
                var statement = connection.prepareStatement(select)) {
            statement.setArray(1, connection.createArrayOf("varchar", streams.toArray()));
            try (var results = statement.executeQuery()) {
                while (results.next()) rows.add(getDomainEventData(results));
            }
        } catch (SQLException e) {
            throw new EventStoreException("cannot read " + streams.size() + " streams", e);
        }
        EventStreamUtils.upcastAndDeserializeDomainEvents(rows.stream(), getEventSerializer(), upcasterChain)
                .forEachRemaining(
                        event -> found.computeIfAbsent(event.getAggregateIdentifier(), stream -> new ArrayList<>())
                                .add(event));
        return found;
    }

    /**
     * Rejects a second append within one command: it would be a separate transaction, and the first could not be rolled
     * back.
     */
    private static void refuseASecondTime() {
        CurrentUnitOfWork.ifStarted(work -> {
            if (work.root().resources().put(EventStorage.class.getName(), true) != null)
                throw new IllegalStateException("a command's events are appended together");
        });
    }

    private String insert(int rows) {
        return insert + ROW + ("," + ROW).repeat(rows - 1) + returning;
    }

    private void set(PreparedStatement statement, int column, Row row) throws SQLException {
        statement.setString(++column, row.event().getIdentifier());
        statement.setString(++column, row.event().getAggregateIdentifier());
        statement.setLong(++column, row.event().getSequenceNumber());
        statement.setString(++column, row.event().getType());
        writeTimestamp(statement, ++column, row.event().getTimestamp());
        statement.setString(++column, row.payload().getType().getName());
        statement.setString(++column, row.payload().getType().getRevision());
        statement.setBytes(++column, row.payload().getData());
        statement.setBytes(++column, row.metaData().getData());
    }

    private record Row(
            DomainEventMessage<?> event, SerializedObject<byte[]> payload, SerializedObject<byte[]> metaData) {
        static Row of(EventMessage<?> message, Serializer serializer) {
            var event = asDomainEventMessage(message);
            return new Row(
                    event,
                    event.serializePayload(serializer, byte[].class),
                    event.serializeMetaData(serializer, byte[].class));
        }
    }

    private static long lastOf(PreparedStatement statement) throws SQLException {
        long last = -1;
        try (var numbers = statement.executeQuery()) {
            while (numbers.next()) last = Math.max(last, numbers.getLong(1));
        }
        return last;
    }
}
