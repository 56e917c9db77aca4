/**
 * Seatings: the aggregate of a visit that is requested, answered, seated and closed, its named transitions, and the
 * index of seatings. Decisions about them stand in {@code decision}, requests in {@code web}.
 */
@NullMarked
package dev.ross.command.seating;

import org.jspecify.annotations.NullMarked;
