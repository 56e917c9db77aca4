package dev.ross.bench.rival;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Accepts bookings from guests, and shows them to their guests and to staff. */
@RestController
@RequestMapping("/api/v1/restaurants/{restaurant}/seatings")
class BookingController {
    private static final int LONGEST_KEY = 255;

    private final BookingService service;
    private final BookingRepository bookings;

    BookingController(BookingService service, BookingRepository bookings) {
        this.service = service;
        this.bookings = bookings;
    }

    @PostMapping
    ResponseEntity<GuestBooking> book(
            @PathVariable String restaurant,
            @Valid @RequestBody BookingRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @AuthenticationPrincipal Jwt token) {
        if (key != null && key.length() > LONGEST_KEY)
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "The Idempotency-Key is too long.");
        var booking = service.book(restaurant, BookingGuest.of(token), request, key);
        var location = URI.create("/api/v1/restaurants/" + booking.restaurant() + "/seatings/" + booking.id());
        return ResponseEntity.created(location).body(booking);
    }

    @GetMapping("/{seating}")
    GuestBooking ofGuest(
            @PathVariable String restaurant, @PathVariable UUID seating, @AuthenticationPrincipal Jwt token) {
        return bookings.find(seating, BookingGuest.of(token).id())
                .filter(booking -> booking.restaurant().equals(restaurant))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such booking."));
    }

    /** Permitted to staff only, see {@link RestaurantStaff}. */
    @GetMapping
    List<DayBooking> ofDay(@PathVariable String restaurant, @RequestParam LocalDate date) {
        return bookings.ofDay(restaurant, date);
    }
}
