package dev.ross.bench.rival;

import java.time.LocalDateTime;
import java.util.UUID;

/** A booking as staff see it in the list of a day. Times are by the restaurant's clocks. */
record DayBooking(
        UUID id,
        String table,
        String guest,
        int partySize,
        LocalDateTime startsAt,
        LocalDateTime endsAt,
        String status) {}
