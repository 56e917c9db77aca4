package dev.ross.standalone.moving;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** Reads the log by its own numbers, a page at a time. */
final class Pages implements Iterator<Entry> {
    private static final int PAGE = 500;

    private final Rows rows;
    private final String query;
    private final Rows.Reader<Entry> reader;
    private long after;
    private long left;
    private Iterator<Entry> page = Collections.emptyIterator();

    Pages(Rows rows, String columns, Rows.Reader<Entry> reader, long from, long to) {
        this.rows = rows;
        this.query = "SELECT globalindex, " + columns
                + " FROM domainevententry WHERE globalindex > ? ORDER BY globalindex LIMIT ?";
        this.reader = reader;
        this.after = Places.numberBefore(rows, from);
        this.left = to - from;
    }

    @Override
    public boolean hasNext() {
        if (left > 0 && !page.hasNext()) {
            page = rows.list(query, this::noted, after, Math.min(PAGE, left)).iterator();
        }
        return left > 0 && page.hasNext();
    }

    @Override
    public Entry next() {
        if (!hasNext()) throw new NoSuchElementException();
        left--;
        return page.next();
    }

    private Entry noted(ResultSet row) throws SQLException {
        after = row.getLong("globalindex");
        return reader.read(row);
    }
}
