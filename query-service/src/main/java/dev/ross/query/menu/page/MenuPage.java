package dev.ross.query.menu.page;

import dev.ross.contracts.AtMost;
import dev.ross.contracts.menu.MenuContent;
import dev.ross.contracts.menu.MenuEdition;
import dev.ross.contracts.menu.MenuEvent;
import dev.ross.contracts.menu.MenuEvent.OrderSettingsSet;
import dev.ross.contracts.menu.MenuEvent.PrintersSet;
import dev.ross.contracts.menu.MenuStock;
import dev.ross.contracts.menu.MenuStockEvent;
import dev.ross.contracts.menu.OrderSettings;
import dev.ross.contracts.menu.Printer;
import dev.ross.contracts.restaurant.Visibility;
import dev.ross.query.platform.security.Audience;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The menu of one restaurant, its draft, what is left of its items, the settings for orders, and the printers of the kitchen.
 *
 * @param currency of all prices; absent until the restaurant is registered
 * @param stock of items that are published
 * @param version of the menu, for conditional commands
 * @param stockVersion of what is left of its items, for conditional commands
 */
record MenuPage(
        @Nullable Currency currency,
        Visibility visibility,
        MenuContent content,
        MenuStock stock,
        OrderSettings orderSettings,
        @AtMost(20) List<Printer> printers,
        long version,
        long stockVersion) {
    static MenuPage unknown(String restaurant) {
        return new MenuPage(
                null, Visibility.PRIVATE, MenuContent.NONE, MenuStock.NONE, OrderSettings.DEFAULT, List.of(), -1, -1);
    }

    boolean isThereFor(Audience audience) {
        return currency != null && (visibility == Visibility.PUBLIC || audience.works());
    }

    boolean hasDraft() {
        return !content.draft().isEmpty();
    }

    MenuPage in(Currency money) {
        return new MenuPage(money, visibility, content, stock, orderSettings, printers, version, stockVersion);
    }

    MenuPage with(Visibility changed) {
        return new MenuPage(currency, changed, content, stock, orderSettings, printers, version, stockVersion);
    }

    MenuPage after(MenuEvent event, long reached) {
        var changed = content.after(event);
        var left = stockOf(changed, stock);
        var settings = event instanceof OrderSettingsSet set ? set.settings() : orderSettings;
        var devices = event instanceof PrintersSet set ? set.printers() : printers;
        return new MenuPage(currency, visibility, changed, left, settings, devices, reached, stockVersion);
    }

    MenuPage after(MenuStockEvent event, long reached) {
        var left = stockOf(content, stock.after(event));
        return new MenuPage(currency, visibility, content, left, orderSettings, printers, version, reached);
    }

    /** Forgets the stock of an item that is not on the menu, whichever of the two events comes first. */
    private static MenuStock stockOf(MenuContent content, MenuStock stock) {
        return new MenuStock(stock.items().stream()
                .filter(left -> content.has(left.item(), MenuEdition.PUBLISHED))
                .toList());
    }
}
