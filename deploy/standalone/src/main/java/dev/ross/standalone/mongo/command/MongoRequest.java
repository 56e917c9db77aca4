package dev.ross.standalone.mongo.command;

import dev.ross.standalone.mongo.document.BsonValues;
import dev.ross.standalone.mongo.document.MongoCommandException;
import java.util.List;
import java.util.Map;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.RawBsonDocument;

/**
 * One command as a client sent it. Its documents stay the bytes that were received.
 *
 * @param sequences arrays of the command that were sent beside its body
 * @param legacy whether it came in the form that only the first message of a connection still has
 * @param answered whether the client waits for an answer
 */
public record MongoRequest(
        int id,
        RawBsonDocument body,
        Map<String, List<BsonDocument>> sequences,
        boolean legacy,
        boolean answered,
        String legacyDatabase) {
    /** The size of the largest message, as in MongoDB. */
    public static final int MOST_BYTES = 48_000_000;

    /** How many writes a command may have. */
    static final int MOST_WRITES = 1_000;

    public String command() {
        return body.getFirstKey();
    }

    String database() {
        return body.get("$db") instanceof BsonString name ? name.getValue() : legacyDatabase;
    }

    /** The collection that the command names as its value. */
    String collection() {
        if (body.get(command()) instanceof BsonString name) return name.getValue();
        throw MongoCommandException.badValue("The command " + command() + " names no collection.");
    }

    /** The database and the collection, as replies name them. */
    String namespace() {
        return database() + "." + collection();
    }

    /** The single writes of a command, whose number is limited. */
    List<BsonDocument> writes(String member) {
        var writes = documents(member);
        if (writes.isEmpty() || writes.size() > MOST_WRITES)
            throw MongoCommandException.badValue("A command writes 1 to " + MOST_WRITES + " documents.");
        return writes;
    }

    List<BsonDocument> documents(String member) {
        var sequence = sequences.get(member);
        if (sequence != null) return sequence;
        if (body.get(member) instanceof BsonArray array)
            return array.stream().map(value -> document(member, value)).toList();
        throw MongoCommandException.badValue("The command " + command() + " has no " + member + ".");
    }

    BsonDocument document(String member) {
        var value = body.get(member);
        return value == null || value.isNull() ? new BsonDocument() : document(member, value);
    }

    boolean flag(String member, boolean otherwise) {
        return BsonValues.flag(body.get(member), otherwise);
    }

    int number(String member, int otherwise) {
        return BsonValues.number(body.get(member), otherwise);
    }

    private static BsonDocument document(String member, org.bson.BsonValue value) {
        if (value instanceof BsonDocument document) return document;
        throw MongoCommandException.badValue(member + " is no document.");
    }
}
