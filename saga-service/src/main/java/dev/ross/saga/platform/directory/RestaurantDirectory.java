package dev.ross.saga.platform.directory;

import dev.ross.contracts.restaurant.RestaurantEvent.BookingPolicySet;
import dev.ross.contracts.restaurant.policy.BookingPolicy;
import dev.ross.contracts.restaurant.policy.ReminderPolicy;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.TableId;
import dev.ross.saga.platform.history.FoldDefinition;
import dev.ross.saga.platform.history.SavedFolds;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Looks up restaurants' names, tables and teams as they are now, at a cost that does not grow with a restaurant's age. */
@Component
public class RestaurantDirectory {
    private static final FoldDefinition<RestaurantContact> RESTAURANTS = new FoldDefinition<>(
            "restaurant-contact-2",
            "restaurant",
            RestaurantContact.class,
            RestaurantContact.NONE,
            RestaurantContact::after);
    private static final FoldDefinition<TeamRoster> ROSTERS =
            new FoldDefinition<>("roster", "team", TeamRoster.class, TeamRoster.EMPTY, TeamRoster::after);

    private static final FoldDefinition<ReminderPolicy> REMINDERS = new FoldDefinition<>(
            "reminder-policy",
            "restaurant",
            ReminderPolicy.class,
            BookingPolicy.DEFAULT.reminders(),
            (known, event) ->
                    event instanceof BookingPolicySet set ? set.policy().reminders() : known);

    private static final FoldDefinition<TableLabels> TABLES =
            new FoldDefinition<>("table-labels", "restaurant", TableLabels.class, TableLabels.NONE, TableLabels::after);

    private final SavedFolds folds;

    RestaurantDirectory(SavedFolds folds) {
        this.folds = folds;
    }

    public RestaurantContact restaurant(RestaurantId restaurant) {
        return folds.of(RESTAURANTS, restaurant);
    }

    /** Empty if there is no such restaurant. */
    public String restaurantName(RestaurantId restaurant) {
        return restaurant(restaurant).name();
    }

    /** When its guests are reminded, by its booking policy. */
    public ReminderPolicy remindersOf(RestaurantId restaurant) {
        return folds.of(REMINDERS, restaurant);
    }

    public TeamRoster rosterOf(RestaurantId restaurant) {
        return folds.of(ROSTERS, restaurant);
    }

    /** What staff call these tables together; empty for none. */
    public String labelOf(RestaurantId restaurant, Set<TableId> tables) {
        return tables.isEmpty() ? "" : folds.of(TABLES, restaurant).tables().labelOf(tables);
    }
}
