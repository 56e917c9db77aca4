package dev.ross.standalone.mongo.command;

import dev.ross.standalone.mongo.document.BsonValues;
import dev.ross.standalone.mongo.table.DocumentStore;
import dev.ross.standalone.mongo.table.DocumentTable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A query that is read in batches. Between them it keeps the last key read and no database connection. */
final class DocumentCursor {
    /** The number of documents in the first batch where the client gives none, as in MongoDB. */
    static final int FIRST_BATCH = 101;

    private static final int BATCH_BYTES = BsonValues.MOST_BYTES;

    private final DocumentStore store;
    private final DocumentTable table;
    private final DocumentQuery query;
    private byte @Nullable [] after;
    private int toSkip;
    private int left;
    private boolean done;
    private @Nullable List<byte[]> sorted;

    DocumentCursor(DocumentStore store, DocumentTable table, DocumentQuery query) {
        this.store = store;
        this.table = table;
        this.query = query;
        this.toSkip = query.skip();
        this.left = query.limit() == 0 ? Integer.MAX_VALUE : query.limit();
    }

    String collection() {
        return table.name();
    }

    /** Whether all documents have been read. */
    boolean isDone() {
        return done;
    }

    /** @param most how many documents; zero for as many as fit into a message */
    List<byte[]> next(int most) {
        var wanted = most == 0 ? Integer.MAX_VALUE : most;
        return query.isInOrderOfKeys() ? scanned(wanted) : fromSorted(wanted);
    }

    private List<byte[]> scanned(int wanted) {
        var batch = new Batch(wanted);
        var ended = query.filter().key() != null
                ? store.with(connection -> read(connection, batch))
                : store.inTransaction(connection -> read(connection, batch));
        done = ended || left == 0;
        return batch.documents;
    }

    private boolean read(java.sql.Connection connection, Batch batch) throws java.sql.SQLException {
        batch.restart();
        var stopped = new boolean[1];
        table.read(connection, query.filter(), after, false, row -> {
            if (left == 0 || batch.isFull(row.document().length)) {
                stopped[0] = true;
                return false;
            }
            after = row.key();
            if (toSkip > 0) {
                toSkip--;
                return true;
            }
            left--;
            batch.add(query.projected(row.document()));
            return true;
        });
        return !stopped[0];
    }

    private List<byte[]> fromSorted(int wanted) {
        var all = sorted;
        if (all == null) {
            all = query.sorted(store, table);
            sorted = all;
        }
        var batch = new Batch(wanted);
        while (!all.isEmpty() && left > 0 && !batch.isFull(all.getFirst().length)) {
            batch.add(query.projected(all.removeFirst()));
            left--;
        }
        done = all.isEmpty() || left == 0;
        return batch.documents;
    }

    private final class Batch {
        private final int most;
        private final List<byte[]> documents = new ArrayList<>();
        private final int skipBefore = toSkip;
        private final int leftBefore = left;
        private final byte @Nullable [] afterBefore = after;
        private long bytes;

        Batch(int most) {
            this.most = most;
        }

        /** Resets the batch before the transaction is tried again. */
        void restart() {
            documents.clear();
            bytes = 0;
            toSkip = skipBefore;
            left = leftBefore;
            after = afterBefore;
        }

        boolean isFull(int more) {
            return documents.size() >= most || (!documents.isEmpty() && bytes + more > BATCH_BYTES);
        }

        void add(byte[] document) {
            documents.add(document);
            bytes += document.length;
        }
    }
}
