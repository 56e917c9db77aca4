package dev.ross.standalone.mongo;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/** The bytes under which a value is looked up in a table: the same for values that MongoDB takes to be the same. */
final class DocumentKey {
    private static final int MOST_BYTES = 1024;

    /** Before the keys of all texts but the empty one, which has this. */
    static final byte[] FIRST_TEXT = {'s'};

    /** After the keys of all texts. */
    static final byte[] AFTER_TEXTS = {'s' + 1};

    private DocumentKey() {}

    /** Of an {@code _id}, or of another member with a unique index. */
    static byte[] of(BsonValue value) {
        var key = encoded(value);
        if (key.length > MOST_BYTES)
            throw CommandFailed.badValue("A key has " + key.length + " bytes; the most is " + MOST_BYTES + ".");
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
        if (value.isArray()) throw CommandFailed.badValue("An array cannot be a key.");
        var whole = Bson.whole(value);
        if (whole != null)
            return ByteBuffer.allocate(9).put((byte) 'n').putLong(whole).array();
        var bytes = Bson.bytes(new BsonDocument("", value));
        bytes[3] = 'v'; // the highest byte of the size, which is always zero
        return bytes;
    }
}
