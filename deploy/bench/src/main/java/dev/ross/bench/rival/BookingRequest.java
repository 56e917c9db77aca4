package dev.ross.bench.rival;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A guest's request for a booking.
 *
 * @param startsAt by the restaurant's clocks
 */
record BookingRequest(
        @NotNull LocalDateTime startsAt,
        @Min(1) @Max(50) int partySize,
        @Nullable @Size(max = 1000) String note) {}
