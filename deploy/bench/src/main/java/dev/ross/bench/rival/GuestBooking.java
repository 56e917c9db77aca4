package dev.ross.bench.rival;

import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A booking as its guest sees it. Times are by the restaurant's clocks. */
record GuestBooking(
        UUID id,
        String restaurant,
        LocalDateTime startsAt,
        LocalDateTime endsAt,
        int partySize,
        @Nullable String note,
        String status) {
    static final String CONFIRMED = "CONFIRMED";

    /** Whether the booking is what the request asks for. */
    boolean answers(String restaurant, BookingRequest request) {
        return this.restaurant.equals(restaurant)
                && startsAt.equals(request.startsAt())
                && partySize == request.partySize();
    }
}
