/**
 * Event processors of the screens. Each screen has one tracking processor of its own, started from the first event, so
 * that one that is slow or broken holds up no other. The log hands out its numbers before a transaction commits, so a
 * lower number may appear after a higher one; a position is therefore a number and the gaps below it.
 */
@NullMarked
package dev.ross.query.platform.axon;

import org.jspecify.annotations.NullMarked;
