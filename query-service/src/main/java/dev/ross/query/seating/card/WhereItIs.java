package dev.ross.query.seating.card;

import dev.ross.contracts.restaurant.RestaurantId;
import dev.ross.query.platform.live.Links;
import java.util.List;

/** The restaurant of a visit. */
record WhereItIs(RestaurantId restaurant) implements Links<SeatingCard> {
    @Override
    public List<String> of(SeatingCard card) {
        return List.of(restaurant.toString());
    }
}
