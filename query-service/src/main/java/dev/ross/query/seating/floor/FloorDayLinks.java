package dev.ross.query.seating.floor;

import dev.ross.contracts.serviceday.ServiceDayId;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.query.platform.live.DocumentLinks;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Links the floor to two service dates: today in the restaurant's local time, and yesterday, whose parties may still be
 * seated.
 */
record FloorDayLinks(RestaurantId restaurant, Clock clock) implements DocumentLinks<FloorState> {
    @Override
    public List<String> of(FloorState floor) {
        var today = LocalDate.ofInstant(clock.instant(), floor.zone());
        return Stream.of(today.minusDays(1), today)
                .map(date -> new ServiceDayId(restaurant, date).toString())
                .toList();
    }
}
