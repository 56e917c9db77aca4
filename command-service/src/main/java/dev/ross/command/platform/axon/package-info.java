/**
 * Aggregates of every feature: their repositories with cache and snapshots, and what each aggregate remembers of the
 * requests that it has processed. Classes that are stored by name stay in this package.
 */
@NullMarked
package dev.ross.command.platform.axon;

import org.jspecify.annotations.NullMarked;
