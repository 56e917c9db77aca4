package dev.ross.standalone.mongo.command;

import dev.ross.standalone.mongo.document.BsonValues;
import dev.ross.standalone.mongo.document.MongoCommandException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonBinaryWriter;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.codecs.BsonDocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;

/** Builds the replies to commands, as MongoDB sends them. */
public final class MongoReply {
    private MongoReply() {}

    public static byte[] ok(BsonDocument answer) {
        return bytes(answer.append("ok", new BsonDouble(1)));
    }

    public static byte[] failed(MongoCommandException failure) {
        return bytes(failure.members().append("ok", new BsonDouble(0)));
    }

    /** Encodes an answer, which may be larger than a document may. */
    private static byte[] bytes(BsonDocument answer) {
        try (var output = new BasicOutputBuffer();
                var writer = new BsonBinaryWriter(output)) {
            new BsonDocumentCodec()
                    .encode(writer, answer, EncoderContext.builder().build());
            return Arrays.copyOf(output.getInternalBuffer(), output.getSize());
        }
    }

    /** The first batch of a cursor; the id is zero if there is no other. */
    static BsonDocument firstBatch(String namespace, List<byte[]> documents, long id) {
        return cursor(namespace, "firstBatch", documents, id);
    }

    /** A later batch of a cursor; the id is zero if it is the last. */
    static BsonDocument nextBatch(String namespace, List<byte[]> documents, long id) {
        return cursor(namespace, "nextBatch", documents, id);
    }

    private static BsonDocument cursor(String namespace, String batch, List<byte[]> documents, long id) {
        var found = new BsonArray(new ArrayList<BsonValue>(documents.size()));
        documents.forEach(document -> found.add(BsonValues.document(document)));
        return new BsonDocument(
                "cursor",
                new BsonDocument(batch, found).append("id", new BsonInt64(id)).append("ns", new BsonString(namespace)));
    }
}
