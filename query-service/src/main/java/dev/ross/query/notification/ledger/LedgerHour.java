package dev.ross.query.notification.ledger;

import dev.ross.contracts.restaurant.RestaurantId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The hour, in UTC, in which a message was asked for: messages of one hour stand on one page. It is taken from the event
 * alone, so that a ledger that is made anew has the same pages, in whatever order the events came before.
 *
 * @param text such as 2026-11-25T19
 */
record LedgerHour(String text) {
    private static final int PLACE_DIGITS = 19;
    private static final long BILLION = 1_000_000_000L;

    static LedgerHour of(Instant requestedAt) {
        return new LedgerHour(
                requestedAt.truncatedTo(ChronoUnit.HOURS).toString().substring(0, 13));
    }

    static LedgerHour on(String day, int hour) {
        return new LedgerHour("%sT%02d".formatted(day, hour));
    }

    String day() {
        return text.substring(0, 10);
    }

    int hour() {
        return Integer.parseInt(text.substring(11));
    }

    String page(RestaurantId restaurant) {
        return restaurant + "." + text;
    }

    /** The later the time, the sooner it sorts. */
    static String place(Instant at) {
        return "%019d".formatted(Long.MAX_VALUE - (at.getEpochSecond() * BILLION + at.getNano()));
    }

    /**
     * @throws NumberFormatException if it does not begin with a place
     */
    static LedgerHour ofPlace(String place) {
        if (place.length() < PLACE_DIGITS) throw new NumberFormatException(place);
        long nanos = Long.MAX_VALUE - Long.parseLong(place.substring(0, PLACE_DIGITS));
        var at = Instant.ofEpochSecond(nanos / BILLION, nanos % BILLION);
        return of(at);
    }
}
