package dev.ross.contracts.seating;

import dev.ross.contracts.restaurant.RestaurantId;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/** What can happen to a restaurant's budget of bookings that are confirmed by mail. The nesting is stored: it never changes. */
public sealed interface MailedBookingEvent {
    RestaurantId restaurant();

    /** Staff wrote someone down who is mailed about it. */
    @Revision("1")
    record MailedBookingCounted(RestaurantId restaurant, SeatingId seating, Instant at) implements MailedBookingEvent {}
}
