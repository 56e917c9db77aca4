/**
 * Work that is written down in the transaction that wants it and done afterwards, again and again until it is done: the
 * only way in which a process reaches anything that can fail.
 */
@NullMarked
package dev.ross.saga.platform.errand;

import org.jspecify.annotations.NullMarked;
