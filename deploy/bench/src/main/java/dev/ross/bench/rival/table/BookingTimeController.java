package dev.ross.bench.rival.table;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Returns the free times of a day, without a login. */
@RestController
class BookingTimeController {
    private final RestaurantRepository restaurants;
    private final TableAvailability availability;

    BookingTimeController(RestaurantRepository restaurants, TableAvailability availability) {
        this.restaurants = restaurants;
        this.availability = availability;
    }

    @GetMapping("/api/v1/restaurants/{restaurant}/availability")
    List<BookingTime> times(
            @PathVariable String restaurant,
            @RequestParam LocalDate date,
            @RequestParam @Min(1) @Max(50) int partySize) {
        return availability.timesOn(restaurants.find(restaurant), date, partySize);
    }
}
