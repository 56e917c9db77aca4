package dev.ross.standalone.mongo.document;

import java.util.ArrayList;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonNull;
import org.bson.BsonNumber;
import org.bson.BsonType;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** Evaluates filters on documents, by MongoDB's rules for the operators that are supported here. */
public final class DocumentMatching {
    private DocumentMatching() {}

    public static boolean matches(BsonDocument document, BsonDocument filter) {
        return filter.entrySet().stream().allMatch(one -> switch (one.getKey()) {
            case "$and" -> parts(one.getValue()).allMatch(part -> matches(document, part));
            case "$or" -> parts(one.getValue()).anyMatch(part -> matches(document, part));
            case "$nor" -> parts(one.getValue()).noneMatch(part -> matches(document, part));
            case "$comment" -> true;
            default -> {
                if (one.getKey().startsWith("$"))
                    throw MongoCommandException.unsupported("the operator " + one.getKey());
                yield holds(values(document, one.getKey()), one.getValue());
            }
        });
    }

    private static java.util.stream.Stream<BsonDocument> parts(BsonValue value) {
        return value.asArray().stream().map(BsonValue::asDocument);
    }

    private static boolean holds(List<BsonValue> values, BsonValue condition) {
        if (condition.isDocument()
                && !condition.asDocument().isEmpty()
                && condition.asDocument().getFirstKey().startsWith("$"))
            return condition.asDocument().entrySet().stream()
                    .allMatch(one -> holds(values, one.getKey(), one.getValue()));
        return holds(values, "$eq", condition);
    }

    private static boolean holds(List<BsonValue> values, String operator, BsonValue wanted) {
        return switch (operator) {
            case "$eq" -> isAny(values, wanted);
            case "$ne" -> !isAny(values, wanted);
            case "$in" -> wanted.asArray().stream().anyMatch(one -> isAny(values, one));
            case "$nin" -> wanted.asArray().stream().noneMatch(one -> isAny(values, one));
            case "$exists" -> values.isEmpty() != BsonValues.flag(wanted, true);
            case "$not" -> !holds(values, wanted);
            case "$gt" -> compares(values, wanted, order -> order > 0);
            case "$gte" -> compares(values, wanted, order -> order >= 0);
            case "$lt" -> compares(values, wanted, order -> order < 0);
            case "$lte" -> compares(values, wanted, order -> order <= 0);
            default -> throw MongoCommandException.unsupported("the operator " + operator);
        };
    }

    private static boolean isAny(List<BsonValue> values, BsonValue wanted) {
        if (wanted.isRegularExpression()) throw MongoCommandException.unsupported("regular expressions");
        if (wanted.isNull() && values.isEmpty()) return true;
        return values.stream().anyMatch(value -> same(value, wanted));
    }

    private static boolean compares(List<BsonValue> values, BsonValue wanted, java.util.function.IntPredicate order) {
        return values.stream().anyMatch(value -> {
            var compared = compared(value, wanted);
            return compared != null && order.test(compared);
        });
    }

    /** Returns the value at a path, and if that is an array, its elements too. Empty if the path does not exist. */
    static List<BsonValue> values(BsonDocument document, String path) {
        List<BsonValue> found = new ArrayList<>();
        collect(document, path, found);
        return found;
    }

    private static void collect(BsonValue from, String path, List<BsonValue> found) {
        var dot = path.indexOf('.');
        var name = dot < 0 ? path : path.substring(0, dot);
        if (from instanceof BsonArray array) {
            for (var element : array) if (element.isDocument()) collect(element, path, found);
            return;
        }
        if (!(from instanceof BsonDocument document)) return;
        var value = document.get(name);
        if (value == null) return;
        if (dot >= 0) {
            collect(value, path.substring(dot + 1), found);
        } else {
            found.add(value);
            if (value instanceof BsonArray array) found.addAll(array);
        }
    }

    static boolean same(BsonValue one, BsonValue other) {
        if (one instanceof BsonNumber && other instanceof BsonNumber) {
            var compared = compared(one, other);
            return compared != null && compared == 0;
        }
        return one.equals(other);
    }

    /** Compares two values; null if their types are not comparable. */
    static @Nullable Integer compared(BsonValue one, BsonValue other) {
        if (one instanceof BsonNumber left && other instanceof BsonNumber right) {
            var whole = BsonValues.whole(one);
            var otherWhole = BsonValues.whole(other);
            return whole != null && otherWhole != null
                    ? Long.compare(whole, otherWhole)
                    : Double.compare(left.doubleValue(), right.doubleValue());
        }
        if (one.getBsonType() != other.getBsonType()) return null;
        return switch (one.getBsonType()) {
            case STRING -> one.asString().getValue().compareTo(other.asString().getValue());
            case DATE_TIME -> one.asDateTime().compareTo(other.asDateTime());
            case OBJECT_ID -> one.asObjectId().compareTo(other.asObjectId());
            case BOOLEAN -> one.asBoolean().compareTo(other.asBoolean());
            case TIMESTAMP -> one.asTimestamp().compareTo(other.asTimestamp());
            case NULL -> 0;
            default -> null;
        };
    }

    /** Order for sorting: a missing value sorts before everything, and values that are not comparable sort by type. */
    public static int order(@Nullable BsonValue one, @Nullable BsonValue other) {
        var left = one == null ? BsonNull.VALUE : one;
        var right = other == null ? BsonNull.VALUE : other;
        var compared = compared(left, right);
        return compared != null ? compared : Integer.compare(rank(left.getBsonType()), rank(right.getBsonType()));
    }

    private static int rank(BsonType type) {
        return switch (type) {
            case NULL -> 0;
            case INT32, INT64, DOUBLE, DECIMAL128 -> 1;
            default -> 2 + type.getValue();
        };
    }
}
