/**
 * The company a guest has from the first request to the empty table: they are told what became of it, staff are told what
 * they must know, and nobody waits for ever.
 */
@NullMarked
package dev.ross.saga.seating;

import org.jspecify.annotations.NullMarked;
