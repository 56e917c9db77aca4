/**
 * What a handler of a process uses: parameters that send commands through the outbox and schedule deadlines, in the
 * transaction of the event. Classes that are stored by name stay in this package.
 */
@NullMarked
package dev.ross.saga.platform.axon;

import org.jspecify.annotations.NullMarked;
