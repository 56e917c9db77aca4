package dev.ross.standalone.mongo.command;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.jspecify.annotations.Nullable;

/** Executes one write command, in one transaction. */
final class DocumentWrites {
    /** The maximum size of the documents in one statement. */
    private static final int CHUNK_BYTES = 8 << 20;

    private static final int CHUNK = 500;

    private final String database;
    private final DocumentTable table;
    private final BsonArray errors = new BsonArray();
    private final BsonArray upserted = new BsonArray();
    private int matched;
    private int modified;

    DocumentWrites(String database, DocumentTable table) {
        this.database = database;
        this.table = table;
    }

    /** One of the updates of a command. */
    record Update(DocumentFilter filter, DocumentUpdate change, boolean multi, boolean upsert) {
        static Update of(BsonDocument requested) {
            if (requested.containsKey("arrayFilters")) throw MongoCommandException.unsupported("array filters");
            return new Update(
                    new DocumentFilter(requested.getDocument("q")),
                    DocumentUpdate.of(requested.get("u")),
                    BsonValues.flag(requested.get("multi"), false),
                    BsonValues.flag(requested.get("upsert"), false));
        }

        /** Whether it replaces one row, named by its key, on conditions that the columns can check. */
        boolean isSimple() {
            return filter.key() != null && filter.isExact() && change.isReplacement() && !multi;
        }

        boolean isUnconditional() {
            return filter.least() == null && filter.most() == null && filter.write() == null;
        }

        BsonDocument replacement() {
            return change.first(filter.beginning());
        }
    }

    BsonDocument update(Connection connection, List<Update> updates, boolean ordered) throws SQLException {
        restart();
        if (table.uniques().isEmpty() && areSimple(updates, ordered)) {
            for (var chunk : chunks(updates.stream().map(Update::replacement).toList()))
                together(connection, updates.subList(chunk.from, chunk.to), chunk);
        } else {
            for (int i = 0; i < updates.size() && (errors.isEmpty() || !ordered); i++) {
                try {
                    one(connection, updates.get(i), i);
                } catch (MongoCommandException e) {
                    failed(i, e);
                }
            }
        }
        var answer = new BsonDocument("n", new BsonInt32(matched + upserted.size()))
                .append("nModified", new BsonInt32(modified));
        if (!upserted.isEmpty()) answer.append("upserted", upserted);
        return withErrors(answer);
    }

    private static boolean areSimple(List<Update> updates, boolean ordered) {
        Set<String> keys = new HashSet<>();
        for (var update : updates) {
            var key = update.filter.key();
            if (key == null || !update.isSimple() || !keys.add(DocumentTable.text(key))) return false;
            if (ordered && update.upsert && !update.isUnconditional()) return false;
        }
        return true;
    }

    private void together(Connection connection, List<Update> updates, Chunk chunk) throws SQLException {
        if (updates.stream().allMatch(update -> update.upsert && update.isUnconditional())) {
            var fresh = table.put(connection, chunk.documents);
            for (int i = 0; i < updates.size(); i++) {
                if (fresh.contains(key(chunk.documents.get(i)))) {
                    upserted(chunk.from + i, chunk.documents.get(i));
                } else {
                    matched++;
                    modified++;
                }
            }
            return;
        }
        var conditions = updates.stream().map(Update::filter).toList();
        var replaced = table.replace(connection, conditions, chunk.documents);
        matched += replaced.size();
        modified += replaced.size();
        List<BsonDocument> missing = new ArrayList<>();
        for (int i = 0; i < updates.size(); i++) {
            var document = chunk.documents.get(i);
            if (updates.get(i).upsert && !replaced.contains(key(document))) missing.add(document);
        }
        if (missing.isEmpty()) return;
        var added = table.add(connection, missing);
        for (int i = 0; i < updates.size(); i++) {
            var document = chunk.documents.get(i);
            if (!updates.get(i).upsert || replaced.contains(key(document))) continue;
            if (added.contains(key(document))) {
                upserted(chunk.from + i, document);
            } else {
                failed(chunk.from + i, duplicate());
            }
        }
    }

    private void one(Connection connection, Update update, int index) throws SQLException {
        if (update.multi && update.change.isReplacement())
            throw MongoCommandException.badValue("Many documents cannot be replaced by one.");
        var found = false;
        for (var key : matching(connection, update.filter, update.multi)) {
            var row = locked(connection, update.filter, key);
            if (row == null) continue;
            found = true;
            matched++;
            var before = row.content();
            var after = update.change.of(before);
            if (!BsonValues.copy(before).equals(BsonValues.copy(after))) {
                replace(connection, key, after);
                modified++;
            }
        }
        if (found || !update.upsert) return;
        var fresh = update.change.first(update.filter.beginning());
        if (!table.insert(connection, fresh)) throw duplicate();
        upserted(index, fresh);
    }

    private void replace(Connection connection, byte[] key, BsonDocument after) throws SQLException {
        if (table.uniques().isEmpty()) {
            table.replace(connection, key, after);
            return;
        }
        var before = connection.setSavepoint();
        try {
            table.replace(connection, key, after);
        } catch (SQLException e) {
            if (!"23505".equals(e.getSQLState())) throw e;
            connection.rollback(before);
            throw duplicate();
        }
    }

    /** Returns the keys of all matching documents, or of the first one. */
    private List<byte[]> matching(Connection connection, DocumentFilter filter, boolean all) throws SQLException {
        var key = filter.key();
        if (key != null) return List.of(key);
        List<byte[]> keys = new ArrayList<>();
        table.read(connection, filter, null, false, row -> keys.add(row.key()) && all);
        return keys;
    }

    private DocumentTable.@Nullable Row locked(Connection connection, DocumentFilter filter, byte[] key)
            throws SQLException {
        DocumentTable.Row[] found = {null};
        table.read(connection, filter.at(key), null, true, row -> {
            found[0] = row;
            return false;
        });
        return found[0];
    }

    BsonDocument insert(Connection connection, List<BsonDocument> requested, boolean ordered) throws SQLException {
        restart();
        var documents = requested.stream()
                .map(document -> DocumentUpdate.identified(document, null))
                .toList();
        var added = 0;
        if (table.uniques().isEmpty() && !ordered && areDistinct(documents)) {
            for (var chunk : chunks(documents)) {
                var fresh = table.add(connection, chunk.documents);
                added += fresh.size();
                for (int i = 0; i < chunk.documents.size(); i++) {
                    var document = chunk.documents.get(i);
                    if (!fresh.contains(key(document))) failed(chunk.from + i, duplicate());
                }
            }
        } else {
            for (int i = 0; i < documents.size() && (errors.isEmpty() || !ordered); i++) {
                if (table.insert(connection, documents.get(i))) {
                    added++;
                } else {
                    failed(i, duplicate());
                }
            }
        }
        return withErrors(new BsonDocument("n", new BsonInt32(added)));
    }

    private static boolean areDistinct(List<BsonDocument> documents) {
        return documents.stream().map(DocumentWrites::key).distinct().count() == documents.size();
    }

    int delete(Connection connection, DocumentFilter filter, boolean all) throws SQLException {
        if (filter.isExact() && (all || filter.key() != null)) return table.delete(connection, filter);
        var deleted = 0;
        for (var key : matching(connection, filter, all)) {
            var row = locked(connection, filter, key);
            if (row != null) deleted += table.delete(connection, DocumentFilter.ofKey(row.content()));
        }
        return deleted;
    }

    /** Changes or removes the first matching document, atomically. */
    BsonDocument findAndModify(Connection connection, MongoRequest request, DocumentFilter filter) throws SQLException {
        restart();
        if (!request.document("sort").isEmpty()) throw MongoCommandException.unsupported("findAndModify with a sort");
        var answer = new BsonDocument();
        var after = request.flag("new", false);
        for (var key : matching(connection, filter, false)) {
            var row = locked(connection, filter, key);
            if (row == null) continue;
            if (request.flag("remove", false)) {
                table.delete(connection, DocumentFilter.ofKey(row.content()));
                return answer.append("value", row.content());
            }
            var changed = DocumentUpdate.of(request.body().get("update")).of(row.content());
            replace(connection, key, changed);
            return answer.append("value", after ? changed : row.content());
        }
        answer.append("value", org.bson.BsonNull.VALUE);
        if (!request.flag("upsert", false) || request.flag("remove", false)) return answer;
        var fresh = DocumentUpdate.of(request.body().get("update")).first(filter.beginning());
        if (!table.insert(connection, fresh)) throw duplicate();
        return after ? answer.append("value", fresh) : answer;
    }

    /** Resets the results before each attempt of the transaction, since it may be tried again. */
    private void restart() {
        errors.clear();
        upserted.clear();
        matched = 0;
        modified = 0;
    }

    private void upserted(int index, BsonDocument document) {
        upserted.add(new BsonDocument("index", new BsonInt32(index)).append("_id", BsonValues.id(document)));
    }

    private void failed(int index, MongoCommandException failure) {
        var error = new BsonDocument("index", new BsonInt32(index));
        error.putAll(failure.members());
        errors.add(error);
    }

    /** Builds the error without the key, which may identify a person, and which the client knows. */
    private MongoCommandException duplicate() {
        return MongoCommandException.duplicateKey(
                "E11000 duplicate key error collection: " + database + "." + table.name());
    }

    private BsonDocument withErrors(BsonDocument answer) {
        return errors.isEmpty() ? answer : answer.append("writeErrors", errors);
    }

    private static String key(BsonDocument document) {
        return DocumentTable.text(DocumentKey.of(BsonValues.id(document)));
    }

    private static List<Chunk> chunks(List<BsonDocument> documents) {
        List<Chunk> chunks = new ArrayList<>();
        for (int from = 0; from < documents.size(); ) {
            long bytes = 0;
            var to = from;
            while (to < documents.size() && to - from < CHUNK && (to == from || bytes < CHUNK_BYTES)) {
                bytes += documents.get(to) instanceof org.bson.RawBsonDocument raw
                        ? raw.getByteBuffer().remaining()
                        : BsonValues.bytes(documents.get(to)).length;
                to++;
            }
            chunks.add(new Chunk(from, to, documents.subList(from, to)));
            from = to;
        }
        return chunks;
    }

    private record Chunk(int from, int to, List<BsonDocument> documents) {}
}
