package dev.ross.standalone.migration.copy;

import java.util.Iterator;
import java.util.List;

/** An event log in one order, with positions counted from 0 without gaps, whatever numbers the store itself assigns. */
public interface OrderedEventLog extends AutoCloseable {
    /** The display name of the store. */
    String name();

    long count();

    /** Reads from the first position up to, not including, the second. At most one reading is open at a time. */
    Iterator<LogEntry> read(long from, long to);

    /** Appends the entries after all existing ones: either each of them, or none. */
    void append(List<LogEntry> entries);

    @Override
    void close();
}
