package dev.ross.command.menu;

import dev.ross.command.platform.fold.StreamFold;
import dev.ross.command.platform.fold.StreamFolds;
import dev.ross.contracts.StreamKind;
import dev.ross.contracts.menu.MenuEvent;
import dev.ross.contracts.value.RestaurantId;
import org.springframework.stereotype.Component;

/** Lock-free index of menus. Menus seldom change: an order is decided with the one in force when it began. */
@Component
public class MenuIndex {
    private final StreamFold<MenuRules> menus;

    MenuIndex(StreamFolds folds) {
        this.menus = folds.fold(
                StreamKind.MENU.prefix(),
                (before, event) -> (before == null ? MenuRules.NONE : before).after((MenuEvent) event));
    }

    /** The rules of a restaurant without a menu have no items and the default settings. */
    public MenuRules of(RestaurantId restaurant) {
        return menus.of(restaurant.toString()).orElse(MenuRules.NONE);
    }
}
