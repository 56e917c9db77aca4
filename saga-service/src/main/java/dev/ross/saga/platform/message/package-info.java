/** When a message is still true, and until when it is of use: one statement for each template. */
@NullMarked
package dev.ross.saga.platform.message;

import org.jspecify.annotations.NullMarked;
