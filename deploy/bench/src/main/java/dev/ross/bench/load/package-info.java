/**
 * Load and its results: clients over HTTP, closed and paced loads, the durations they record, and the rows that are
 * printed of them.
 */
@NullMarked
package dev.ross.bench.load;

import org.jspecify.annotations.NullMarked;
