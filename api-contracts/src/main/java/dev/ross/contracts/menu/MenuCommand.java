package dev.ross.contracts.menu;

import dev.ross.contracts.AtMost;
import dev.ross.contracts.RestaurantScoped;
import dev.ross.contracts.value.RestaurantId;
import java.util.List;
import org.axonframework.commandhandling.RoutingKey;

/** Commands on a menu. */
public sealed interface MenuCommand extends RestaurantScoped {
    @Override
    @RoutingKey
    RestaurantId restaurant();

    record AddMenuItem(RestaurantId restaurant, MenuItemId item, MenuItem as, MenuEdition edition)
            implements MenuCommand {}

    record ChangeMenuItem(RestaurantId restaurant, MenuItemId item, MenuItem to, MenuEdition edition)
            implements MenuCommand {}

    record RemoveMenuItem(RestaurantId restaurant, MenuItemId item, MenuEdition edition) implements MenuCommand {}

    /** Makes the draft the menu that guests see; nothing is done if there is no draft. */
    record PublishMenu(RestaurantId restaurant) implements MenuCommand {}

    /** Drops the draft, if there is one. */
    record DiscardMenuDraft(RestaurantId restaurant) implements MenuCommand {}

    record SetOrderSettings(RestaurantId restaurant, OrderSettings settings) implements MenuCommand {}

    /** Replaces all printers of the kitchen; each name occurs once. */
    record SetPrinters(RestaurantId restaurant, @AtMost(20) List<Printer> printers) implements MenuCommand {
        public SetPrinters {
            printers = List.copyOf(printers);
            if (!Printer.areDistinct(printers.stream().map(Printer::name).toList()))
                throw new IllegalArgumentException("each printer has another name");
        }
    }
}
