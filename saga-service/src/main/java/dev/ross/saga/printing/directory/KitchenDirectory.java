package dev.ross.saga.printing.directory;

import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.TableId;
import dev.ross.saga.platform.directory.RestaurantDirectory;
import dev.ross.saga.platform.history.FoldDefinition;
import dev.ross.saga.platform.history.SavedFolds;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Looks up what a ticket needs to know of its restaurant, as it is now: printers, labels of tables, the local time. */
@Component
public class KitchenDirectory {
    private static final FoldDefinition<KitchenPrinters> PRINTERS = new FoldDefinition<>(
            "kitchen-printers", "menu", KitchenPrinters.class, KitchenPrinters.NONE, KitchenPrinters::after);

    private final SavedFolds folds;
    private final RestaurantDirectory restaurants;

    KitchenDirectory(SavedFolds folds, RestaurantDirectory restaurants) {
        this.folds = folds;
        this.restaurants = restaurants;
    }

    public KitchenPrinters printersOf(RestaurantId restaurant) {
        return folds.of(PRINTERS, restaurant);
    }

    public String labelOf(RestaurantId restaurant, Set<TableId> tables) {
        return restaurants.labelOf(restaurant, tables);
    }

    public LocalTime timeAt(RestaurantId restaurant, Instant instant) {
        return instant.atZone(restaurants.restaurant(restaurant).timeZone()).toLocalTime();
    }
}
