package dev.ross.e2e.documentdb;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CursorNotFoundException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Keeps the continuations of queries that did not fit into one answer. When there are too many, the least recently
 * used is dropped.
 */
final class OpenCursors {
    static final int MOST = 500;

    private final Map<Long, byte[]> continuations = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, byte[]> eldest) {
            return size() > MOST;
        }
    };

    /** Keeps the continuation of a page, unless it was the last; returns the answer for the client. */
    synchronized Document keep(SqlFunctions.Page page) {
        var id = id(page.answer());
        if (id != 0) continuations.put(id, page.continuation());
        return page.answer();
    }

    /** Removes and returns a continuation. */
    synchronized byte[] take(long id) {
        var continuation = continuations.remove(id);
        if (continuation == null) throw new CursorNotFoundException(id);
        return continuation;
    }

    synchronized boolean forget(long id) {
        return continuations.remove(id) != null;
    }

    private static long id(Document answer) {
        var cursor = (Document) Objects.requireNonNull(answer.get("cursor"));
        return ((Number) Objects.requireNonNull(cursor.get("id"))).longValue();
    }
}
