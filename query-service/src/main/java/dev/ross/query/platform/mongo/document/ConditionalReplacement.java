package dev.ross.query.platform.mongo.document;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import org.bson.RawBsonDocument;

/**
 * Replaces a document, on the condition that it is still the one that was read.
 *
 * @param before as it was read; blank if nothing was stored
 */
public record ConditionalReplacement<V>(ViewDocument<V> before, EncodedDocument<V> after) {
    public WriteModel<RawBsonDocument> model() {
        if (!before.isThere()) return new InsertOneModel<>(after.bytes());
        var unchanged =
                and(eq("_id", before.key()), eq("position", before.seen().position()), eq("write", before.write()));
        return new ReplaceOneModel<>(unchanged, after.bytes());
    }
}
