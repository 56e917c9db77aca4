package dev.ross.standalone.mongo.table;

import dev.ross.standalone.mongo.document.BsonValues;
import dev.ross.standalone.mongo.document.DocumentKey;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonNull;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** The columns of a table beside the document's bytes: their names, and their values for a document. */
final class DocumentColumns {
    static final String UNIQUE = "unique:";

    private DocumentColumns() {}

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** The name of the column for a unique index over these members. */
    static String unique(List<String> members) {
        return UNIQUE + String.join(",", members);
    }

    static @Nullable Long position(BsonDocument document) {
        return BsonValues.whole(document.get("position"));
    }

    static byte @Nullable [] write(BsonDocument document) {
        var write = document.get("write");
        return write == null || write.isNull() || write.isArray() || write.isDocument() ? null : DocumentKey.of(write);
    }

    /** The value for a unique index over these members. */
    static byte[] unique(BsonDocument document, List<String> members) {
        var values = new BsonDocument();
        for (var member : members) {
            BsonValue value = document.get(member);
            values.put(member, canonical(value == null ? BsonNull.VALUE : value));
        }
        return DocumentKey.of(values);
    }

    private static BsonValue canonical(BsonValue value) {
        var whole = BsonValues.whole(value);
        return whole == null ? value : new BsonInt64(whole);
    }
}
