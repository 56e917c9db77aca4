/**
 * The database of the processes: sagas, tokens, deadlines and outbox tasks, all in one so that one transaction covers
 * them. One role owns the schema and is used to migrate it; the other may only read and write rows.
 */
@NullMarked
package dev.ross.saga.platform.store;

import org.jspecify.annotations.NullMarked;
