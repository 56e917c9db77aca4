/** The tables of a PostgreSQL that keep the collections of the embedded MongoDB server, and their connections. */
@NullMarked
package dev.ross.standalone.mongo.table;

import org.jspecify.annotations.NullMarked;
