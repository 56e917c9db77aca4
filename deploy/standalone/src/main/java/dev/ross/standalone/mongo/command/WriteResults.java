package dev.ross.standalone.mongo.command;

import dev.ross.standalone.mongo.document.BsonValues;
import dev.ross.standalone.mongo.document.MongoCommandException;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt32;

/** Collects what the single writes of one command did, for its answer. */
final class WriteResults {
    private final String namespace;
    private final BsonArray errors = new BsonArray();
    private final BsonArray upserted = new BsonArray();
    private int inserted;
    private int matched;
    private int modified;

    /** @param namespace the database and the collection that are written to */
    WriteResults(String namespace) {
        this.namespace = namespace;
    }

    String namespace() {
        return namespace;
    }

    void addInserted(int documents) {
        inserted += documents;
    }

    void addUpserted(int index, BsonDocument document) {
        upserted.add(new BsonDocument("index", new BsonInt32(index)).append("_id", BsonValues.id(document)));
    }

    void addMatched() {
        matched++;
    }

    void addModified() {
        modified++;
    }

    /** Adds documents that matched and were replaced. */
    void addReplaced(int documents) {
        matched += documents;
        modified += documents;
    }

    void addFailure(int index, MongoCommandException failure) {
        var error = new BsonDocument("index", new BsonInt32(index));
        error.putAll(failure.members());
        errors.add(error);
    }

    void addDuplicate(int index) {
        addFailure(index, duplicate(namespace));
    }

    /** Builds the error without the key, which may identify a person, and which the client knows. */
    static MongoCommandException duplicate(String namespace) {
        return MongoCommandException.duplicateKey("E11000 duplicate key error collection: " + namespace);
    }

    boolean hasErrors() {
        return !errors.isEmpty();
    }

    BsonDocument ofInsert() {
        return withErrors(new BsonDocument("n", new BsonInt32(inserted)));
    }

    BsonDocument ofUpdate() {
        var answer = new BsonDocument("n", new BsonInt32(matched + upserted.size()))
                .append("nModified", new BsonInt32(modified));
        if (!upserted.isEmpty()) answer.append("upserted", upserted);
        return withErrors(answer);
    }

    private BsonDocument withErrors(BsonDocument answer) {
        return errors.isEmpty() ? answer : answer.append("writeErrors", errors);
    }
}
