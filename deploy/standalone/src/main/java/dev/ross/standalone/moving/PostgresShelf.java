package dev.ross.standalone.moving;

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

/** The log of the standalone. Its own numbers begin at 1 and may have holes. */
public final class PostgresShelf implements Shelf {
    private static final String COLUMNS = "eventidentifier, type, aggregateidentifier, sequencenumber, timestamp,"
            + " payloadtype, payloadrevision, payload, metadata";
    private static final String INSERT =
            "INSERT INTO domainevententry (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final Rows rows;
    private final MetaDataForm metaData = new MetaDataForm();

    public PostgresShelf(Connection connection) {
        rows = new Rows(connection);
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public long count() {
        return rows.number("SELECT count(*) FROM domainevententry").orElseThrow();
    }

    @Override
    public Iterator<Entry> read(long from, long to) {
        return new Pages(rows, COLUMNS, this::entry, from, to);
    }

    @Override
    public void append(List<Entry> entries) {
        rows.atOnce(INSERT, entries, this::set);
    }

    Rows rows() {
        return rows;
    }

    @Override
    public void close() {
        rows.close();
    }

    private Entry entry(ResultSet row) throws SQLException {
        return new Entry(
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

    private void set(PreparedStatement row, Entry entry) throws SQLException {
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
