/**
 * Classification of the failures of event handling: after some the same events are tried again, the others happen again
 * with the same event and make it a dead letter.
 */
@NullMarked
package dev.ross.query.platform.axon.failure;

import org.jspecify.annotations.NullMarked;
