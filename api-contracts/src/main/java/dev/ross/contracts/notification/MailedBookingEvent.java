package dev.ross.contracts.notification;

import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.SeatingId;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/** Events of a restaurant's daily limit on bookings confirmed by mail. The nesting is stored: it never changes. */
public sealed interface MailedBookingEvent {
    RestaurantId restaurant();

    /** Staff entered a booking whose guest receives a mail about it. */
    @Revision("1")
    record MailedBookingCounted(RestaurantId restaurant, SeatingId seating, Instant at) implements MailedBookingEvent {}
}
