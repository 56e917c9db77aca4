/**
 * The events that screens could not show. Each waits with those that follow it in the same sequence, a document of a view
 * or, where the document cannot be known, the event's stream; everything else of the screen goes on. The events themselves
 * stay in the log: only where they stand is kept here, beside the views.
 */
@NullMarked
package dev.ross.query.platform.parking;

import org.jspecify.annotations.NullMarked;
