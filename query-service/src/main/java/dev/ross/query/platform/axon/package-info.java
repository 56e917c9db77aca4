/**
 * Event processors of the screens. Each screen has one tracking processor of its own, started from the first event, so
 * that one that is slow or broken holds up no other. An event that cannot be shown becomes a dead letter, which is
 * handled again or dropped on the thread of the same processor.
 */
@NullMarked
package dev.ross.query.platform.axon;

import org.jspecify.annotations.NullMarked;
