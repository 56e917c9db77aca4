/**
 * The database of the processes: sagas, how far each has read, deadlines and errands, all in one so that one transaction
 * holds them together. One role owns the schema and is used to migrate it; the other may only read and write rows.
 */
@NullMarked
package dev.ross.saga.platform.store;

import org.jspecify.annotations.NullMarked;
