package dev.ross.bench.rival;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import dev.ross.bench.rival.outbox.MailOutbox;
import dev.ross.bench.rival.table.BookableRestaurant;
import dev.ross.bench.rival.table.BookedPeriod;
import dev.ross.bench.rival.table.DiningTables;
import dev.ross.bench.rival.table.RestaurantRepository;
import dev.ross.bench.rival.table.TableAvailability;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.server.ResponseStatusException;

/** Books tables. The key, the booking and its mails are stored in one transaction. */
@Service
class BookingService {
    private final TransactionOperations transactions;
    private final IdempotencyKeys keys;
    private final RestaurantRepository restaurants;
    private final DiningTables tables;
    private final TableAvailability availability;
    private final BookingRepository bookings;
    private final MailOutbox outbox;
    private final Clock clock;

    BookingService(
            TransactionOperations transactions,
            IdempotencyKeys keys,
            RestaurantRepository restaurants,
            DiningTables tables,
            TableAvailability availability,
            BookingRepository bookings,
            MailOutbox outbox,
            Clock clock) {
        this.transactions = transactions;
        this.keys = keys;
        this.restaurants = restaurants;
        this.tables = tables;
        this.availability = availability;
        this.bookings = bookings;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @param key identifies the request when it is sent again */
    GuestBooking book(String restaurant, BookingGuest guest, BookingRequest request, @Nullable String key) {
        var id = UUID.randomUUID();
        return transactions.execute(transaction -> {
            var earlier = key == null ? Optional.<UUID>empty() : keys.claim(guest.id(), key, id);
            return earlier.isPresent()
                    ? repeat(earlier.get(), restaurant, guest, request)
                    : accept(id, restaurants.find(restaurant), guest, request);
        });
    }

    private GuestBooking repeat(UUID earlier, String restaurant, BookingGuest guest, BookingRequest request) {
        return bookings.find(earlier, guest.id())
                .filter(booking -> booking.answers(restaurant, request))
                .orElseThrow(() -> new ResponseStatusException(
                        UNPROCESSABLE_CONTENT, "The Idempotency-Key was used for another request."));
    }

    private GuestBooking accept(UUID id, BookableRestaurant restaurant, BookingGuest guest, BookingRequest request) {
        var startsAt = request.startsAt();
        var period = restaurant.periodFrom(startsAt);
        if (!restaurant.startsOn(startsAt.toLocalDate()).contains(startsAt)
                || !period.from().isAfter(clock.instant()))
            throw new ResponseStatusException(UNPROCESSABLE_CONTENT, "The restaurant takes no bookings for that time.");
        var booking = new GuestBooking(
                id,
                restaurant.id(),
                startsAt,
                period.until().atZone(restaurant.zone()).toLocalDateTime(),
                request.partySize(),
                request.note(),
                GuestBooking.CONFIRMED);
        takeTable(booking, restaurant, guest, period);
        outbox.add(List.of(
                BookingMails.confirmation(booking, restaurant, guest),
                BookingMails.notification(booking, restaurant, guest)));
        return booking;
    }

    /** Another guest may be faster between the two statements; the next attempt then finds the table booked. */
    private void takeTable(
            GuestBooking booking, BookableRestaurant restaurant, BookingGuest guest, BookedPeriod period) {
        while (true) {
            var table = tables.smallestFree(restaurant.id(), booking.partySize(), period)
                    .orElseThrow(() -> new NoFreeTableException(
                            availability.alternatives(restaurant, booking.startsAt(), booking.partySize())));
            if (bookings.insert(booking, guest, table, period)) return;
        }
    }
}
