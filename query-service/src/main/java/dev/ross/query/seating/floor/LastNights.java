package dev.ross.query.seating.floor;

import dev.ross.contracts.restaurant.RestaurantId;
import dev.ross.contracts.serviceday.ServiceDayId;
import dev.ross.query.platform.live.Links;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Tonight by the restaurant's clocks, and last night, of which some may still be sitting. */
record LastNights(RestaurantId restaurant, Clock clock) implements Links<Room> {
    @Override
    public List<String> of(Room room) {
        var today = LocalDate.ofInstant(clock.instant(), room.zone());
        return Stream.of(today.minusDays(1), today)
                .map(date -> new ServiceDayId(restaurant, date).toString())
                .toList();
    }
}
