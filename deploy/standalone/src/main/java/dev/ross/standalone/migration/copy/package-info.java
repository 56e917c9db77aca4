/**
 * Copies the events of PostgreSQL to Axon Server or back, in their order and as they are stored, so that no personal
 * data is decrypted on the way. Then both logs are compared event by event and by one hash, and the tokens of the
 * processes are translated to the other store's numbers.
 */
@NullMarked
package dev.ross.standalone.migration.copy;

import org.jspecify.annotations.NullMarked;
