/**
 * Dead letters of screens: events that could not be shown and wait for an operator. Each waits with those that follow
 * it in the same sequence, a document of a view or, where the document cannot be known, the event's stream; everything
 * else of the screen goes on. The events themselves stay in the log: only their places are stored here, beside the
 * views.
 */
@NullMarked
package dev.ross.query.platform.deadletter;

import org.jspecify.annotations.NullMarked;
