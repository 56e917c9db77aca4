package dev.ross.standalone.mongo.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonNull;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/**
 * A MongoDB filter, split into conditions that SQL can check by the columns of a table and those that need the
 * document. The columns hold the {@code _id}, and of the members {@code position} (a whole number) and {@code write}
 * (which names the last write).
 */
public final class DocumentFilter {
    private static final Set<String> COMPARISONS = Set.of("$gt", "$gte", "$lt", "$lte");
    private static final BsonValue NOTHING = BsonNull.VALUE;

    private final BsonDocument all;
    private final Map<String, BsonValue> equal = new HashMap<>();
    private @Nullable List<byte[]> keys;
    private @Nullable KeyBound above;
    private @Nullable KeyBound below;
    private @Nullable Long least;
    private @Nullable Long most;
    private byte @Nullable [] write;
    private boolean exact = true;

    public DocumentFilter(BsonDocument all) {
        this.all = all;
        take(all);
    }

    public static DocumentFilter ofKey(BsonDocument document) {
        return new DocumentFilter(new BsonDocument("_id", BsonValues.id(document)));
    }

    /** Returns the same filter, restricted to one row. */
    public DocumentFilter at(byte[] key) {
        var one = new DocumentFilter(all);
        one.keys = List.of(key);
        return one;
    }

    private void take(BsonDocument filter) {
        filter.forEach((name, condition) -> {
            if (name.equals("$and")) {
                condition.asArray().forEach(part -> take(part.asDocument()));
            } else {
                exact &= switch (name) {
                    case "_id" -> takeKey(condition);
                    case "position" -> takePosition(condition);
                    case "write" -> takeWrite(condition);
                    default -> false;
                };
                if (isPlain(condition)) equal.put(name, condition);
            }
        });
    }

    private boolean takeKey(BsonValue condition) {
        if (keys != null) return false;
        if (isPlain(condition)) {
            keys = List.of(DocumentKey.of(condition));
            return true;
        }
        if (condition.isDocument() && isTextRange(condition.asDocument())) return takeTextRange(condition.asDocument());
        if (condition.isDocument() && condition.asDocument().get("$in") instanceof BsonArray values) {
            List<byte[]> found = new ArrayList<>();
            values.forEach(value -> found.add(DocumentKey.of(value)));
            keys = found;
            return condition.asDocument().size() == 1;
        }
        return false;
    }

    private static boolean isTextRange(BsonDocument condition) {
        return !condition.isEmpty()
                && condition.entrySet().stream()
                        .allMatch(one -> COMPARISONS.contains(one.getKey())
                                && one.getValue().isString());
    }

    /** Takes a range of texts: their keys sort as the texts do. Texts are compared with texts alone. */
    private boolean takeTextRange(BsonDocument condition) {
        condition.forEach((comparison, value) -> {
            var bound = new KeyBound(DocumentKey.of(value), comparison.endsWith("e"));
            if (comparison.startsWith("$g")) above = KeyBound.higher(above, bound);
            else below = KeyBound.lower(below, bound);
        });
        if (above == null) above = new KeyBound(DocumentKey.FIRST_TEXT, true);
        if (below == null) below = new KeyBound(DocumentKey.AFTER_TEXTS, false);
        return true;
    }

    private boolean takePosition(BsonValue condition) {
        if (isPlain(condition)) return between(BsonValues.whole(condition), BsonValues.whole(condition));
        if (!condition.isDocument()) return false;
        var exact = true;
        for (var one : condition.asDocument().entrySet()) {
            var value = BsonValues.whole(one.getValue());
            exact &= value != null
                    && switch (one.getKey()) {
                        case "$eq" -> between(value, value);
                        case "$gt" -> value < Long.MAX_VALUE && between(value + 1, null);
                        case "$gte" -> between(value, null);
                        case "$lt" -> value > Long.MIN_VALUE && between(null, value - 1);
                        case "$lte" -> between(null, value);
                        default -> false;
                    };
        }
        return exact;
    }

    private boolean between(@Nullable Long from, @Nullable Long to) {
        if (from == null && to == null) return false;
        if (from != null) least = least == null ? from : Math.max(least, from);
        if (to != null) most = most == null ? to : Math.min(most, to);
        return true;
    }

    private boolean takeWrite(BsonValue condition) {
        if (write != null || !isPlain(condition) || condition.isNull()) return false;
        write = DocumentKey.of(condition);
        return true;
    }

    private static boolean isPlain(BsonValue condition) {
        return !condition.isRegularExpression()
                && !condition.isArray()
                && !(condition.isDocument()
                        && !condition.asDocument().isEmpty()
                        && condition.asDocument().getFirstKey().startsWith("$"));
    }

    /** The only keys that it can match, in their bytes; null where any could. */
    @Nullable
    public List<byte[]> keys() {
        return keys;
    }

    /** The one key that it can match; null where there may be others. */
    public byte @Nullable [] key() {
        return keys != null && keys.size() == 1 ? keys.getFirst() : null;
    }

    /** The lower bound of the keys that it can match, all of texts. */
    @Nullable
    public KeyBound above() {
        return above;
    }

    /** The upper bound of the keys that it can match, all of texts. */
    @Nullable
    public KeyBound below() {
        return below;
    }

    @Nullable
    public Long least() {
        return least;
    }

    @Nullable
    public Long most() {
        return most;
    }

    public byte @Nullable [] write() {
        return write;
    }

    /** Whether the columns suffice to check the whole filter. */
    public boolean isExact() {
        return exact;
    }

    /** The value that it requires a member to equal; null where it requires something else. */
    @Nullable
    public BsonValue equal(String member) {
        return equal.get(member);
    }

    /** Returns the document that an upsert without a match starts from. */
    public BsonDocument beginning() {
        var document = new BsonDocument();
        if (equal.containsKey("_id")) document.put("_id", equal.getOrDefault("_id", NOTHING));
        equal.forEach(document::putIfAbsent);
        return document;
    }

    public boolean matches(BsonDocument document) {
        return DocumentMatching.matches(document, all);
    }
}
