/**
 * Whether the claims of a token still hold, by the events of teams and seatings: every node follows them by itself, and
 * reads a team's or a seating's own stream when it is first asked for.
 */
@NullMarked
package dev.ross.query.platform.security.validity;

import org.jspecify.annotations.NullMarked;
