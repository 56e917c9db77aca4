package dev.ross.query.seating.mine;

import dev.ross.query.platform.live.Links;
import dev.ross.query.platform.live.Together;
import java.util.List;

/** The restaurants that a guest's visits lead to. */
record TheirRestaurants() implements Links<Together<MySeatings, EndedSeatings>> {
    @Override
    public List<String> of(Together<MySeatings, EndedSeatings> mine) {
        return MyList.all(mine)
                .map(seating -> seating.id().restaurant().toString())
                .distinct()
                .toList();
    }
}
