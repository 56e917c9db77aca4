package dev.ross.standalone.mongo.document;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/** Encodes a value as the bytes by which a table is searched: equal for values that MongoDB considers equal. */
public final class DocumentKey {
    private static final int MOST_BYTES = 1024;

    /** The key of the empty text, which sorts before the keys of all other texts. */
    static final byte[] FIRST_TEXT = {'s'};

    /** Sorts after the keys of all texts. */
    static final byte[] AFTER_TEXTS = {'s' + 1};

    private DocumentKey() {}

    /** Returns the key of an {@code _id}, or of another member with a unique index. */
    public static byte[] of(BsonValue value) {
        var key = encoded(value);
        if (key.length > MOST_BYTES)
            throw MongoCommandException.badValue("A key has " + key.length + " bytes; the most is " + MOST_BYTES + ".");
        return key;
    }

    private static byte[] encoded(BsonValue value) {
        if (value.isString()) {
            var text = value.asString().getValue().getBytes(StandardCharsets.UTF_8);
            return ByteBuffer.allocate(text.length + 1)
                    .put((byte) 's')
                    .put(text)
                    .array();
        }
        if (value.isArray()) throw MongoCommandException.badValue("An array cannot be a key.");
        var whole = BsonValues.whole(value);
        if (whole != null)
            return ByteBuffer.allocate(9).put((byte) 'n').putLong(whole).array();
        var bytes = BsonValues.bytes(new BsonDocument("", value));
        bytes[3] = 'v'; // the highest byte of the size, which is always zero
        return bytes;
    }
}
