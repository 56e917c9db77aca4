package dev.ross.saga.platform.directory;

import dev.ross.contracts.restaurant.RestaurantId;
import dev.ross.saga.platform.axon.SavedFolds;
import dev.ross.saga.platform.axon.StreamFold;
import org.springframework.stereotype.Component;

/** Looks up restaurants' names and teams as they are now, at a cost that does not grow with a restaurant's age. */
@Component
public class Directory {
    private static final StreamFold<RestaurantContact> RESTAURANTS = new StreamFold<>(
            "restaurant-contact",
            "restaurant",
            RestaurantContact.class,
            RestaurantContact.NONE,
            RestaurantContact::after);
    private static final StreamFold<Roster> ROSTERS =
            new StreamFold<>("roster", "team", Roster.class, Roster.EMPTY, Roster::after);

    private final SavedFolds folds;

    Directory(SavedFolds folds) {
        this.folds = folds;
    }

    public RestaurantContact restaurant(RestaurantId restaurant) {
        return folds.of(RESTAURANTS, restaurant);
    }

    /** Empty if there is no such restaurant. */
    public String restaurantName(RestaurantId restaurant) {
        return restaurant(restaurant).name();
    }

    public Roster rosterOf(RestaurantId restaurant) {
        return folds.of(ROSTERS, restaurant);
    }
}
