package dev.ross.query.seating.card;

import dev.ross.contracts.value.RestaurantId;
import dev.ross.query.platform.live.DocumentLinks;
import java.util.List;

/** Links a seating card to the rules of its restaurant. */
record CardRestaurantLink(RestaurantId restaurant) implements DocumentLinks<SeatingCard> {
    @Override
    public List<String> of(SeatingCard card) {
        return List.of(restaurant.toString());
    }
}
