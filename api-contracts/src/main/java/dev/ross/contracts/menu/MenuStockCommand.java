package dev.ross.contracts.menu;

import dev.ross.contracts.RestaurantScoped;
import dev.ross.contracts.value.RestaurantId;
import org.axonframework.commandhandling.RoutingKey;

/** Commands on what is left of a menu's items. */
public sealed interface MenuStockCommand extends RestaurantScoped {
    @Override
    @RoutingKey
    RestaurantId restaurant();

    MenuItemId item();

    record MarkSoldOut(RestaurantId restaurant, MenuItemId item) implements MenuStockCommand {}

    /** Lifts a mark or ends a countdown: the item may be ordered without limit. */
    record MarkAvailable(RestaurantId restaurant, MenuItemId item) implements MenuStockCommand {}

    /**
     * Counts an item down.
     *
     * @param left how many may still be ordered
     */
    record CountDown(RestaurantId restaurant, MenuItemId item, int left) implements MenuStockCommand {}
}
