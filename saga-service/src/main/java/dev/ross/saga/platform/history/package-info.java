/**
 * What processes read of the past: single streams of the event store, and folds of streams, which are saved so that a
 * start need not read all events again.
 */
@NullMarked
package dev.ross.saga.platform.history;

import org.jspecify.annotations.NullMarked;
