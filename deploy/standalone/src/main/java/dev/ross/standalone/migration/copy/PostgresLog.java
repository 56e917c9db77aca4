package dev.ross.standalone.migration.copy;

import static java.util.Objects.requireNonNull;

import com.google.protobuf.ByteString;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import org.axonframework.common.DateTimeUtils;

/** The event log in PostgreSQL, as the standalone writes it. Its own numbers begin at 1 and may have gaps. */
public final class PostgresLog implements OrderedEventLog {
    private static final String COLUMNS = "eventidentifier, type, aggregateidentifier, sequencenumber, timestamp,"
            + " payloadtype, payloadrevision, payload, metadata";
    private static final String INSERT =
            "INSERT INTO domainevententry (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final MigrationDatabase database;
    private final MetaDataForm metaData = new MetaDataForm();

    public PostgresLog(Connection connection) {
        database = new MigrationDatabase(connection);
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public long count() {
        return database.number("SELECT count(*) FROM domainevententry").orElseThrow();
    }

    @Override
    public Iterator<LogEntry> read(long from, long to) {
        return new LogPages(database, COLUMNS, this::entry, from, to);
    }

    @Override
    public void append(List<LogEntry> entries) {
        database.atOnce(INSERT, entries, this::set);
    }

    MigrationDatabase database() {
        return database;
    }

    @Override
    public void close() {
        database.close();
    }

    private LogEntry entry(ResultSet row) throws SQLException {
        return new LogEntry(
                requireNonNull(row.getString("eventidentifier")),
                row.getString("type"),
                requireNonNull(row.getString("aggregateidentifier")),
                row.getLong("sequencenumber"),
                DateTimeUtils.parseInstant(row.getString("timestamp")).toEpochMilli(),
                requireNonNull(row.getString("payloadtype")),
                row.getString("payloadrevision"),
                ByteString.copyFrom(row.getBytes("payload")),
                metaData.ofJson(row.getBytes("metadata")));
    }

    private void set(PreparedStatement row, LogEntry entry) throws SQLException {
        row.setString(1, entry.identifier());
        row.setString(2, entry.type());
        row.setString(3, entry.stream());
        row.setLong(4, entry.sequence());
        row.setString(5, DateTimeUtils.formatInstant(Instant.ofEpochMilli(entry.millis())));
        row.setString(6, entry.payloadType());
        row.setString(7, entry.revision());
        row.setBytes(8, entry.payload().toByteArray());
        row.setBytes(9, metaData.json(entry.metaData()));
    }
}
