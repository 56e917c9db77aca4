package dev.ross.bench.rival.table;

import java.time.LocalDateTime;

/**
 * A time at which a booking can start.
 *
 * @param available whether a table is free from then on
 */
record BookingTime(LocalDateTime startsAt, boolean available) {}
