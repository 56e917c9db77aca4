/**
 * The form of a view's documents: the content as BSON, as it would be written in JSON, the events that a document has
 * seen, by which none is applied twice, and the cache of documents that this node has recently written or read.
 */
@NullMarked
package dev.ross.query.platform.mongo.document;

import org.jspecify.annotations.NullMarked;
