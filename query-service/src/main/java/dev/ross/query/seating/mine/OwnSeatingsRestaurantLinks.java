package dev.ross.query.seating.mine;

import dev.ross.query.platform.live.DocumentLinks;
import dev.ross.query.platform.live.LinkedDocuments;
import java.util.List;

/** Links a guest's seatings to their restaurants. */
record OwnSeatingsRestaurantLinks() implements DocumentLinks<LinkedDocuments<MySeatings, EndedSeatings>> {
    @Override
    public List<String> of(LinkedDocuments<MySeatings, EndedSeatings> mine) {
        return OwnSeatingsPresentation.all(mine)
                .map(seating -> seating.id().restaurant().toString())
                .distinct()
                .toList();
    }
}
