/**
 * Moves the event store of a stopped installation from PostgreSQL to Axon Server or back, and keeps an installation
 * closed whose events are elsewhere.
 */
@NullMarked
package dev.ross.standalone.migration;

import org.jspecify.annotations.NullMarked;
