package dev.ross.query.seating.mine;

import dev.ross.query.platform.live.Links;
import java.util.List;

/** The restaurants that a guest's visits lead to. */
record TheirRestaurants() implements Links<MySeatings> {
    @Override
    public List<String> of(MySeatings mine) {
        return mine.seatings().stream()
                .map(seating -> seating.id().restaurant().toString())
                .distinct()
                .toList();
    }
}
