package dev.ross.command.booking;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.ross.command.platform.axon.DailyCount;
import dev.ross.contracts.StreamKind;
import dev.ross.contracts.notification.MailedBookingEvent;
import dev.ross.contracts.notification.MailedBookingEvent.MailedBookingCounted;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.SeatingId;
import java.time.Instant;
import java.util.Objects;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Counts today's bookings by one restaurant's staff for people who are mailed about them. */
@Revision("1")
final class MailedBookings {
    @AggregateIdentifier
    private @Nullable String stream;

    private @Nullable RestaurantId restaurant;
    private DailyCount today = DailyCount.NONE;

    MailedBookings() {}

    static MailedBookings blank(RestaurantId restaurant) {
        var bookings = new MailedBookings();
        bookings.stream = StreamKind.MAILED_BOOKINGS.of(restaurant);
        bookings.restaurant = restaurant;
        return bookings;
    }

    void require(int limit, Instant now) {
        today.requireLess(limit, now);
    }

    void count(SeatingId seating, Instant now) {
        apply(new MailedBookingCounted(Objects.requireNonNull(restaurant), seating, now));
    }

    @EventSourcingHandler
    void evolve(MailedBookingEvent event) {
        stream = StreamKind.MAILED_BOOKINGS.of(event.restaurant());
        restaurant = event.restaurant();
        switch (event) {
            case MailedBookingCounted counted -> today = today.after(counted.at());
        }
    }
}
