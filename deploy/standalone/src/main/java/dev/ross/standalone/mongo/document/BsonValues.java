package dev.ross.standalone.mongo.document;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.bson.BsonBinaryWriter;
import org.bson.BsonDocument;
import org.bson.BsonNumber;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;
import org.jspecify.annotations.Nullable;

/** Conversions between BSON values and the types of Java and the tables. */
public final class BsonValues {
    /** The size of the largest document, as in MongoDB. */
    public static final int MOST_BYTES = 16 << 20;

    private static final BsonDocumentCodec CODEC = new BsonDocumentCodec();

    private BsonValues() {}

    public static byte[] bytes(BsonDocument document) {
        if (document instanceof RawBsonDocument raw) {
            ByteBuffer buffer = raw.getByteBuffer().asNIO();
            return limited(Arrays.copyOfRange(
                    buffer.array(),
                    buffer.arrayOffset() + buffer.position(),
                    buffer.arrayOffset() + buffer.position() + buffer.remaining()));
        }
        try (var output = new BasicOutputBuffer();
                var writer = new BsonBinaryWriter(output)) {
            CODEC.encode(writer, document, EncoderContext.builder().build());
            return limited(output.toByteArray());
        }
    }

    private static byte[] limited(byte[] document) {
        if (document.length > MOST_BYTES)
            throw new MongoCommandException(
                    MongoCommandException.DOCUMENT_TOO_LARGE,
                    "BSONObjectTooLarge",
                    "The document has " + document.length + " bytes; the most is " + MOST_BYTES + ".");
        return document;
    }

    public static RawBsonDocument document(byte[] bytes) {
        return new RawBsonDocument(bytes);
    }

    /** Returns a copy that can be changed. */
    public static BsonDocument copy(BsonDocument document) {
        return document instanceof RawBsonDocument raw ? raw.decode(CODEC) : document.clone();
    }

    /** Returns a document's {@code _id}, which every stored document has. */
    public static BsonValue id(BsonDocument document) {
        var id = document.get("_id");
        if (id == null) throw MongoCommandException.badValue("A document without an _id.");
        return id;
    }

    public static boolean flag(@Nullable BsonValue value, boolean otherwise) {
        if (value == null || value.isNull()) return otherwise;
        if (value.isBoolean()) return value.asBoolean().getValue();
        return value instanceof BsonNumber number ? number.doubleValue() != 0 : otherwise;
    }

    public static int number(@Nullable BsonValue value, int otherwise) {
        if (value == null || value.isNull()) return otherwise;
        if (value instanceof BsonNumber number) return number.intValue();
        throw MongoCommandException.badValue("A number was expected, and there is " + value + ".");
    }

    /** Returns a whole number, or null if the value is none. */
    public static @Nullable Long whole(@Nullable BsonValue value) {
        if (value == null) return null;
        return switch (value.getBsonType()) {
            case INT32 -> (long) value.asInt32().getValue();
            case INT64 -> value.asInt64().getValue();
            case DOUBLE -> {
                var number = value.asDouble().getValue();
                yield number == Math.rint(number) && Math.abs(number) < 1L << 53 ? Long.valueOf((long) number) : null;
            }
            default -> null;
        };
    }
}
