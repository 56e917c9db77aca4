/**
 * Reading of the event log by the numbers of its events. The log hands out its numbers before a transaction commits, so
 * a lower number may appear after a higher one; a position is therefore a number and the gaps below it.
 */
@NullMarked
package dev.ross.query.platform.axon.log;

import org.jspecify.annotations.NullMarked;
