package dev.ross.contracts.menu;

import dev.ross.contracts.AtMost;
import dev.ross.contracts.value.RestaurantId;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;

/** What happens to what is left of a menu's items. The nesting is stored: it never changes. */
public sealed interface MenuStockEvent {
    RestaurantId restaurant();

    Instant at();

    /** Nothing is left of the item. */
    @Revision("1")
    record ItemSoldOut(RestaurantId restaurant, MenuItemId item, Instant at) implements MenuStockEvent {}

    /** The item may be ordered without limit again. */
    @Revision("1")
    record ItemAvailable(RestaurantId restaurant, MenuItemId item, Instant at) implements MenuStockEvent {}

    /**
     * From now on the item is counted down.
     *
     * @param left how many may still be ordered
     */
    @Revision("1")
    record CountdownSet(RestaurantId restaurant, MenuItemId item, int left, Instant at) implements MenuStockEvent {}

    /** Counted items were ordered. */
    @Revision("1")
    record ItemsOrdered(
            RestaurantId restaurant, @AtMost(300) List<ItemCount> items, Instant at) implements MenuStockEvent {}

    /** Counted items were taken off an order before the kitchen knew of them. */
    @Revision("1")
    record ItemsReturned(
            RestaurantId restaurant, @AtMost(300) List<ItemCount> items, Instant at) implements MenuStockEvent {}

    /** A number of one item. */
    record ItemCount(MenuItemId item, int count) {}
}
