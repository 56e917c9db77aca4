/**
 * The document store of an installation that was given no MongoDB: a server of its protocol for the read models, which
 * keeps each collection as a table of the PostgreSQL that is there anyway. Commits do not wait for the disk. What a crash
 * loses is the end of what was written, documents and tokens alike, and replay makes it good.
 */
@NullMarked
package dev.ross.standalone.mongo;

import org.jspecify.annotations.NullMarked;
