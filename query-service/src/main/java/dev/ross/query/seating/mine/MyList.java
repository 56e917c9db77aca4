package dev.ross.query.seating.mine;

import dev.ross.query.platform.live.Lens;
import dev.ross.query.platform.live.Together;
import dev.ross.query.platform.web.Page;
import dev.ross.query.platform.web.Paging;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** A part of a guest's list, with the names and rules their restaurants have today. */
record MyList(Paging paging, Clock clock)
        implements Lens<Together<Together<MySeatings, EndedSeatings>, KnownRestaurant>> {
    @Override
    public Page<MySeatingLine> show(Together<Together<MySeatings, EndedSeatings>, KnownRestaurant> mine) {
        Map<String, KnownRestaurant> known = new HashMap<>();
        var restaurants = new TheirRestaurants().of(mine.index());
        for (int i = 0; i < restaurants.size(); i++)
            known.put(restaurants.get(i), mine.linked().get(i));
        var seatings =
                all(mine.index()).sorted(Comparator.comparing(MySeating::place)).toList();
        return paging.of(seatings, MySeating::place)
                .map(seating -> MySeatingLine.of(
                        seating,
                        Objects.requireNonNull(
                                known.get(seating.id().restaurant().toString())),
                        clock.instant()));
    }

    @Override
    public boolean followsTheClock() {
        return true;
    }

    /** Those that are open, and those of the months that were read. */
    static Stream<MySeating> all(Together<MySeatings, EndedSeatings> mine) {
        var ended = mine.linked().stream().flatMap(month -> month.seatings().stream());
        return Stream.concat(mine.index().open().stream(), ended);
    }
}
