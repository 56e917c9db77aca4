/**
 * The document store of an installation without a given MongoDB: a server of its protocol for the read models, which
 * keeps each collection as a table of the PostgreSQL that is there anyway. Commits do not wait for the disk. A crash
 * loses the latest writes, documents and tokens alike, and replay repeats them.
 */
@NullMarked
package dev.ross.standalone.mongo;

import org.jspecify.annotations.NullMarked;
