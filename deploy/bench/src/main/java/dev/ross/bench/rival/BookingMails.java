package dev.ross.bench.rival;

import dev.ross.bench.rival.outbox.OutgoingMail;
import dev.ross.bench.rival.table.BookableRestaurant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes the mails that follow a booking. Subjects contain no text that a guest has written. */
final class BookingMails {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy 'at' HH:mm", Locale.UK);

    private BookingMails() {}

    static OutgoingMail confirmation(GuestBooking booking, BookableRestaurant restaurant, BookingGuest guest) {
        var time = TIME.format(booking.startsAt());
        var body = """
                Dear %s,

                your table at %s is booked.

                When: %s
                Guests: %d
                Booking: %s

                If you cannot come, please cancel your booking in time.
                """.formatted(guest.name(), restaurant.name(), time, booking.partySize(), booking.id());
        return new OutgoingMail(guest.email(), "Your table at " + restaurant.name() + ", " + time, body);
    }

    static OutgoingMail notification(GuestBooking booking, BookableRestaurant restaurant, BookingGuest guest) {
        var time = TIME.format(booking.startsAt());
        var body = """
                A guest has booked a table.

                When: %s
                Guests: %d
                Name: %s
                Note: %s
                Booking: %s
                """.formatted(
                        time,
                        booking.partySize(),
                        guest.name(),
                        booking.note() == null ? "none" : booking.note(),
                        booking.id());
        return new OutgoingMail(restaurant.staffEmail(), "New booking, " + time, body);
    }
}
