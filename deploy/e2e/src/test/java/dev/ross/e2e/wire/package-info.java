/** The interface of the house on the wire: requests, answers, and streams that are listened to. */
@NullMarked
package dev.ross.e2e.wire;

import org.jspecify.annotations.NullMarked;
