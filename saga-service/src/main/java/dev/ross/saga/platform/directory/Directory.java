package dev.ross.saga.platform.directory;

import dev.ross.contracts.restaurant.Profile;
import dev.ross.contracts.restaurant.RestaurantId;
import dev.ross.saga.platform.axon.SavedFolds;
import dev.ross.saga.platform.axon.StreamFold;
import org.springframework.stereotype.Component;

/** Looks up restaurants' names and teams as they are now, at a cost that does not grow with a restaurant's age. */
@Component
public class Directory {
    private static final StreamFold<String> NAMES =
            new StreamFold<>("restaurant-name", "restaurant", String.class, "", Profile::nameAfter);
    private static final StreamFold<Roster> ROSTERS =
            new StreamFold<>("roster", "team", Roster.class, Roster.EMPTY, Roster::after);

    private final SavedFolds folds;

    Directory(SavedFolds folds) {
        this.folds = folds;
    }

    /** Empty if there is no such restaurant. */
    public String restaurantName(RestaurantId restaurant) {
        return folds.of(NAMES, restaurant);
    }

    public Roster rosterOf(RestaurantId restaurant) {
        return folds.of(ROSTERS, restaurant);
    }
}
