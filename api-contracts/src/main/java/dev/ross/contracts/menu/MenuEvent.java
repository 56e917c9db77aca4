package dev.ross.contracts.menu;

import dev.ross.contracts.AtMost;
import dev.ross.contracts.value.RestaurantId;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;

/** What happens to a menu. The nesting is stored: it never changes. */
public sealed interface MenuEvent {
    RestaurantId restaurant();

    Instant at();

    @Revision("1")
    record MenuItemAdded(RestaurantId restaurant, MenuItemId item, MenuItem as, MenuEdition edition, Instant at)
            implements MenuEvent {}

    @Revision("1")
    record MenuItemChanged(RestaurantId restaurant, MenuItemId item, MenuItem to, MenuEdition edition, Instant at)
            implements MenuEvent {}

    @Revision("1")
    record MenuItemRemoved(RestaurantId restaurant, MenuItemId item, MenuEdition edition, Instant at)
            implements MenuEvent {}

    /** The draft has become the menu that guests see. */
    @Revision("1")
    record MenuPublished(RestaurantId restaurant, Instant at) implements MenuEvent {}

    @Revision("1")
    record MenuDraftDiscarded(RestaurantId restaurant, Instant at) implements MenuEvent {}

    @Revision("2")
    record OrderSettingsSet(RestaurantId restaurant, OrderSettings settings, Instant at) implements MenuEvent {}

    /** These are all printers of the kitchen now. */
    @Revision("1")
    record PrintersSet(RestaurantId restaurant, @AtMost(20) List<Printer> printers, Instant at) implements MenuEvent {}
}
