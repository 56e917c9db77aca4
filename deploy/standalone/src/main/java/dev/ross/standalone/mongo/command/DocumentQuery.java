package dev.ross.standalone.mongo.command;

import dev.ross.standalone.mongo.document.BsonValues;
import dev.ross.standalone.mongo.document.DocumentFilter;
import dev.ross.standalone.mongo.document.DocumentMatching;
import dev.ross.standalone.mongo.document.MongoCommandException;
import dev.ross.standalone.mongo.table.DocumentStore;
import dev.ross.standalone.mongo.table.DocumentTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedList;
import java.util.List;
import org.bson.BsonDocument;

/**
 * A parsed {@code find} command.
 *
 * @param skip how many matching documents are left out first
 * @param limit the maximum number of documents; zero for all
 */
record DocumentQuery(DocumentFilter filter, BsonDocument sort, BsonDocument projection, int skip, int limit) {
    /** The limit for sorting, which is done in memory. */
    private static final long MOST_SORTED_BYTES = 64 << 20;

    DocumentQuery {
        if (skip < 0) throw MongoCommandException.badValue("A negative skip.");
    }

    static DocumentQuery of(MongoRequest request) {
        return new DocumentQuery(
                new DocumentFilter(request.document("filter")),
                request.document("sort"),
                request.document("projection"),
                request.number("skip", 0),
                Math.abs(request.number("limit", 0)));
    }

    /** Whether the requested order is the one in which a table is read anyway. */
    boolean isInOrderOfKeys() {
        return sort.isEmpty()
                || sort.size() == 1 && BsonValues.number(sort.get("_id"), 0) == 1 && filter.above() != null;
    }

    List<byte[]> sorted(DocumentStore store, DocumentTable table) {
        List<byte[]> found = store.inTransaction(connection -> {
            List<byte[]> all = new ArrayList<>();
            var bytes = new long[1];
            table.read(connection, filter, null, false, row -> {
                bytes[0] += row.document().length;
                if (bytes[0] > MOST_SORTED_BYTES)
                    throw MongoCommandException.badValue(
                            "Sorting would take more than " + MOST_SORTED_BYTES + " bytes.");
                return all.add(row.document());
            });
            return all;
        });
        return new LinkedList<>(found.stream()
                .map(BsonValues::document)
                .sorted(comparator())
                .skip(skip)
                .map(BsonValues::bytes)
                .toList());
    }

    private Comparator<BsonDocument> comparator() {
        Comparator<BsonDocument> all = (one, other) -> 0;
        for (var by : sort.entrySet()) {
            Comparator<BsonDocument> one =
                    (left, right) -> DocumentMatching.order(left.get(by.getKey()), right.get(by.getKey()));
            all = all.thenComparing(BsonValues.number(by.getValue(), 1) < 0 ? one.reversed() : one);
        }
        return all;
    }

    /** Applies the projection: keeps the included members, or drops the excluded ones. */
    byte[] projected(byte[] document) {
        if (projection.isEmpty()) return document;
        var whole = BsonValues.document(document);
        var includes = projection.entrySet().stream()
                .anyMatch(one -> !one.getKey().equals("_id") && BsonValues.flag(one.getValue(), true));
        var shown = new BsonDocument();
        whole.forEach((name, value) -> {
            var requested = projection.get(name);
            if (requested == null ? !includes || name.equals("_id") : BsonValues.flag(requested, true))
                shown.put(name, value);
        });
        projection.forEach((name, value) -> {
            if (name.contains(".") || value.isDocument())
                throw MongoCommandException.unsupported("the projection of " + name);
        });
        return BsonValues.bytes(shown);
    }
}
