package dev.ross.standalone.mongo.command;

import dev.ross.standalone.mongo.document.MongoCommandException;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** Open cursors, kept until the client reads their rest. The least recently used are dropped first. */
final class DocumentCursors {
    private static final int MOST = 1_000;
    private static final Duration KEPT_FOR = Duration.ofMinutes(10);

    private final Map<Long, Entry> cursors = new LinkedHashMap<>(16, 0.75f, true);
    private long last;

    synchronized long keep(DocumentCursor cursor) {
        var now = Instant.now();
        for (Iterator<Entry> oldest = cursors.values().iterator(); oldest.hasNext(); ) {
            var entry = oldest.next();
            if (cursors.size() < MOST && entry.used.plus(KEPT_FOR).isAfter(now)) break;
            oldest.remove();
        }
        cursors.put(++last, new Entry(cursor, now));
        return last;
    }

    synchronized DocumentCursor take(long id) {
        var entry = cursors.remove(id);
        if (entry == null)
            throw new MongoCommandException(
                    MongoCommandException.CURSOR_NOT_FOUND, "CursorNotFound", "cursor id " + id + " not found");
        return entry.cursor;
    }

    synchronized void put(long id, DocumentCursor cursor) {
        cursors.put(id, new Entry(cursor, Instant.now()));
    }

    synchronized boolean close(long id) {
        return cursors.remove(id) != null;
    }

    private record Entry(DocumentCursor cursor, Instant used) {}
}
