package dev.ross.query.platform.mongo.document;

import org.bson.RawBsonDocument;

/**
 * A document as it is written to the store, encoded once.
 *
 * @param document with the id of the write
 */
public record EncodedDocument<V>(ViewDocument<V> document, RawBsonDocument bytes) {
    /** In bytes. */
    public int size() {
        return bytes.getByteLength();
    }
}
