/**
 * A second, durable implementation of MongoDB's commands for the stories: PostgreSQL with the extension documentdb,
 * which offers them as SQL functions, and a server of MongoDB's wire protocol in front of it. PostgreSQL runs as a
 * user without an account, with the folder of its packages as its root; everything listens on 127.0.0.1 only.
 */
@NullMarked
package dev.ross.e2e.documentdb;

import org.jspecify.annotations.NullMarked;
