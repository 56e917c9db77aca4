package dev.ross.standalone.mongo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedList;
import java.util.List;
import org.bson.BsonDocument;

/**
 * What a find asks for.
 *
 * @param skip how many that match are left out first
 * @param limit how many there are at most; zero for all
 */
record DocumentQuery(DocumentFilter filter, BsonDocument sort, BsonDocument projection, int skip, int limit) {
    /** What is sorted is held in memory. */
    private static final long MOST_SORTED_BYTES = 64 << 20;

    DocumentQuery {
        if (skip < 0) throw CommandFailed.badValue("A negative skip.");
    }

    static DocumentQuery of(MongoRequest request) {
        return new DocumentQuery(
                new DocumentFilter(request.document("filter")),
                request.document("sort"),
                request.document("projection"),
                request.number("skip", 0),
                Math.abs(request.number("limit", 0)));
    }

    /** Whether it asks for the order in which a table is read anyway. */
    boolean isInOrderOfKeys() {
        return sort.isEmpty() || sort.size() == 1 && Bson.number(sort.get("_id"), 0) == 1 && filter.above() != null;
    }

    List<byte[]> sorted(DocumentStore store, DocumentTable table) {
        List<byte[]> found = store.inTransaction(connection -> {
            List<byte[]> all = new ArrayList<>();
            var bytes = new long[1];
            table.read(connection, filter, null, false, row -> {
                bytes[0] += row.document().length;
                if (bytes[0] > MOST_SORTED_BYTES)
                    throw CommandFailed.badValue("Sorting would take more than " + MOST_SORTED_BYTES + " bytes.");
                return all.add(row.document());
            });
            return all;
        });
        return new LinkedList<>(found.stream()
                .map(Bson::document)
                .sorted(comparator())
                .skip(skip)
                .map(Bson::bytes)
                .toList());
    }

    private Comparator<BsonDocument> comparator() {
        Comparator<BsonDocument> all = (one, other) -> 0;
        for (var by : sort.entrySet()) {
            Comparator<BsonDocument> one =
                    (left, right) -> DocumentMatching.order(left.get(by.getKey()), right.get(by.getKey()));
            all = all.thenComparing(Bson.number(by.getValue(), 1) < 0 ? one.reversed() : one);
        }
        return all;
    }

    /** With the members that are wanted, or without those that are not. */
    byte[] projected(byte[] document) {
        if (projection.isEmpty()) return document;
        var whole = Bson.document(document);
        var includes = projection.entrySet().stream()
                .anyMatch(one -> !one.getKey().equals("_id") && Bson.flag(one.getValue(), true));
        var shown = new BsonDocument();
        whole.forEach((name, value) -> {
            var said = projection.get(name);
            if (said == null ? !includes || name.equals("_id") : Bson.flag(said, true)) shown.put(name, value);
        });
        projection.forEach((name, value) -> {
            if (name.contains(".") || value.isDocument()) throw CommandFailed.unsupported("the projection of " + name);
        });
        return Bson.bytes(shown);
    }
}
