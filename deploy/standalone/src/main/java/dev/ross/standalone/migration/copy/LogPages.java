package dev.ross.standalone.migration.copy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** Iterates over the log in PostgreSQL in the order of its own numbers, a page at a time. */
final class LogPages implements Iterator<LogEntry> {
    private static final int PAGE = 500;

    private final MigrationDatabase database;
    private final String query;
    private final MigrationDatabase.Reader<LogEntry> reader;
    private long after;
    private long left;
    private Iterator<LogEntry> page = Collections.emptyIterator();

    LogPages(
            MigrationDatabase database, String columns, MigrationDatabase.Reader<LogEntry> reader, long from, long to) {
        this.database = database;
        this.query = "SELECT globalindex, " + columns
                + " FROM domainevententry WHERE globalindex > ? ORDER BY globalindex LIMIT ?";
        this.reader = reader;
        this.after = PositionTranslation.numberBefore(database, from);
        this.left = to - from;
    }

    @Override
    public boolean hasNext() {
        if (left > 0 && !page.hasNext()) {
            page = database.list(query, this::noted, after, Math.min(PAGE, left))
                    .iterator();
        }
        return left > 0 && page.hasNext();
    }

    @Override
    public LogEntry next() {
        if (!hasNext()) throw new NoSuchElementException();
        left--;
        return page.next();
    }

    private LogEntry noted(ResultSet row) throws SQLException {
        after = row.getLong("globalindex");
        return reader.read(row);
    }
}
