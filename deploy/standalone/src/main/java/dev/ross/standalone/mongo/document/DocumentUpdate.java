package dev.ross.standalone.mongo.document;

import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonNumber;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** The change that one update makes to a document: a replacement, or changes of some members. */
public record DocumentUpdate(BsonDocument change) {
    public static DocumentUpdate of(@Nullable BsonValue value) {
        if (value instanceof BsonDocument document) return new DocumentUpdate(document);
        throw MongoCommandException.unsupported("updates by a pipeline");
    }

    public boolean isReplacement() {
        return change.isEmpty() || !change.getFirstKey().startsWith("$");
    }

    public BsonDocument of(BsonDocument before) {
        if (isReplacement()) return identified(change, before.get("_id"));
        var after = BsonValues.copy(before);
        apply(after, false);
        if (!DocumentMatching.same(BsonValues.id(before), BsonValues.id(after)))
            throw MongoCommandException.badValue("The _id of a document cannot be changed.");
        return after;
    }

    /** Returns the document to insert for an upsert without a match. */
    public BsonDocument first(BsonDocument beginning) {
        if (isReplacement()) return identified(change, beginning.get("_id"));
        apply(beginning, true);
        return identified(beginning, null);
    }

    public static BsonDocument identified(BsonDocument document, @Nullable BsonValue id) {
        var own = document.get("_id");
        if (own != null) {
            if (id != null && !DocumentMatching.same(own, id))
                throw MongoCommandException.badValue("The _id of a document cannot be changed.");
            return document;
        }
        var whole = new BsonDocument("_id", id == null ? new org.bson.BsonObjectId() : id);
        whole.putAll(document);
        return whole;
    }

    private void apply(BsonDocument document, boolean fresh) {
        change.forEach((operator, members) -> members.asDocument().forEach((path, value) -> {
            var holder = holder(document, path);
            var name = path.substring(path.lastIndexOf('.') + 1);
            switch (operator) {
                case "$set" -> holder.put(name, value);
                case "$setOnInsert" -> {
                    if (fresh) holder.put(name, value);
                }
                case "$unset" -> holder.remove(name);
                case "$inc" -> holder.put(name, sum(holder.get(name), value));
                default -> throw MongoCommandException.unsupported("the update " + operator);
            }
        }));
    }

    private static BsonDocument holder(BsonDocument document, String path) {
        var holder = document;
        for (int dot = path.indexOf('.'), from = 0; dot >= 0; from = dot + 1, dot = path.indexOf('.', from)) {
            var inner = holder.computeIfAbsent(path.substring(from, dot), name -> new BsonDocument());
            if (!inner.isDocument()) throw MongoCommandException.unsupported("updates within arrays");
            holder = inner.asDocument();
        }
        return holder;
    }

    private static BsonValue sum(@Nullable BsonValue before, BsonValue more) {
        if (before == null) return more;
        if (!(before instanceof BsonNumber one) || !(more instanceof BsonNumber other))
            throw MongoCommandException.badValue("Only numbers can be increased.");
        if (before.isDouble() || more.isDouble()) return new BsonDouble(one.doubleValue() + other.doubleValue());
        var sum = Math.addExact(one.longValue(), other.longValue());
        return before.isInt32() && more.isInt32() && sum == (int) sum ? new BsonInt32((int) sum) : new BsonInt64(sum);
    }
}
