/**
 * The one database of the read side, with the read and write concerns of all that is stored in it, and its health.
 */
@NullMarked
package dev.ross.query.platform.mongo.database;

import org.jspecify.annotations.NullMarked;
