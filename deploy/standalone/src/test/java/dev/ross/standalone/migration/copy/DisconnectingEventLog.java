package dev.ross.standalone.migration.copy;

import java.util.Iterator;
import java.util.List;

/** An event log whose connection is lost at one batch, after that is stored or before. */
record DisconnectingEventLog(OrderedEventLog log, long atCount, boolean stored) implements OrderedEventLog {
    static final class Lost extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public String name() {
        return log.name();
    }

    @Override
    public long count() {
        return log.count();
    }

    @Override
    public Iterator<LogEntry> read(long from, long to) {
        return log.read(from, to);
    }

    @Override
    public void append(List<LogEntry> entries) {
        var isLost = log.count() >= atCount;
        if (!isLost || stored) log.append(entries);
        if (isLost) throw new Lost();
    }

    @Override
    public void close() {
        log.close();
    }
}
