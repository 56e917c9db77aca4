package dev.ross.query.seating.mine;

import dev.ross.query.platform.live.LinkedDocuments;
import dev.ross.query.platform.live.Presentation;
import dev.ross.query.platform.web.ListPage;
import dev.ross.query.platform.web.PageRequest;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Presents one page of a guest's list, with the restaurants' current names and rules. */
record OwnSeatingsPresentation(PageRequest paging, Clock clock)
        implements Presentation<
                LinkedDocuments<LinkedDocuments<MySeatings, EndedSeatings>, KnownRestaurant>, ListPage<MySeatingLine>> {
    @Override
    public ListPage<MySeatingLine> show(
            LinkedDocuments<LinkedDocuments<MySeatings, EndedSeatings>, KnownRestaurant> mine) {
        Map<String, KnownRestaurant> known = new HashMap<>();
        var restaurants = new OwnSeatingsRestaurantLinks().of(mine.index());
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

    /** The open seatings, and the ended ones of the months that were read. */
    static Stream<MySeating> all(LinkedDocuments<MySeatings, EndedSeatings> mine) {
        var ended = mine.linked().stream().flatMap(month -> month.seatings().stream());
        return Stream.concat(mine.index().open().stream(), ended);
    }
}
