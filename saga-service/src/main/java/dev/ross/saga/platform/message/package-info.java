/** Rules for when a message is still true, and until when it is of use: one for each template. */
@NullMarked
package dev.ross.saga.platform.message;

import org.jspecify.annotations.NullMarked;
