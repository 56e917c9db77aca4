package dev.ross.query.platform.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOptions;
import dev.ross.query.platform.mongo.document.ConditionalReplacement;
import dev.ross.query.platform.mongo.document.DocumentForm;
import dev.ross.query.platform.mongo.document.EncodedDocument;
import dev.ross.query.platform.mongo.document.ViewDocument;
import java.util.Collection;
import org.bson.RawBsonDocument;
import org.bson.types.ObjectId;

/** Writes the documents of one view to the database and to this node's cache, and announces their changes. */
final class ViewWriter<V> {
    private static final String ID = "_id";

    private final ViewRegistry registry;
    private final DocumentForm<V> form;
    private final String view;

    ViewWriter(ViewRegistry registry, DocumentForm<V> form) {
        this.registry = registry;
        this.form = form;
        this.view = form.view();
    }

    /** Encodes a document as it will be stored. */
    EncodedDocument<V> encode(ViewDocument<V> document) {
        var encoded = form.write(document);
        registry.recordSize(view, encoded.size());
        return encoded;
    }

    /** Bytes that a document may have. */
    int largest() {
        return registry.largestDocument();
    }

    /**
     * Writes documents on the condition that they are still as they were read.
     *
     * @throws StaleWriteException if another node has written any of them; others may be written by then, and record
     *     the events that they have seen
     */
    void write(Collection<ConditionalReplacement<V>> documents) {
        var writes = documents.stream().map(ConditionalReplacement::model).toList();
        var isWritten = false;
        try {
            var written = collection().bulkWrite(writes, new BulkWriteOptions().ordered(false));
            if (written.getMatchedCount() + written.getInsertedCount() != documents.size()) throw stale();
            isWritten = true;
        } catch (MongoBulkWriteException refused) {
            throw refused.getWriteErrors().stream().anyMatch(ViewWriter::isThereAlready) ? stale() : refused;
        } finally {
            if (!isWritten) registry.kept().forget(view); // some may have been written here, and others elsewhere
        }
        for (var document : documents)
            registry.kept()
                    .written(document.after().document(), document.after().size());
        documents.forEach(document -> registry.announce(document.after().document()));
    }

    private StaleWriteException stale() {
        registry.staleWrite(view);
        return new StaleWriteException(view);
    }

    private static boolean isThereAlready(BulkWriteError error) {
        return error.getCategory() == ErrorCategory.DUPLICATE_KEY;
    }

    /** Marks a document as held back by a dead letter: readers are refused until it is released. */
    void hold(String key) {
        collection()
                .updateOne(
                        eq(ID, key),
                        combine(set("deadLetter", true), set("write", new ObjectId()), setOnInsert("position", -1L)),
                        new UpdateOptions().upsert(true));
        registry.kept().forget(view, key);
    }

    void release(String key) {
        collection().updateOne(eq(ID, key), combine(unset("deadLetter"), set("write", new ObjectId())));
        registry.kept().forget(view, key);
    }

    /** Deletes all documents. */
    void drop() {
        registry.drop(view);
        registry.kept().forget(view);
        registry.announceNothingLeft(view);
    }

    private MongoCollection<RawBsonDocument> collection() {
        return registry.collection(view);
    }
}
