package dev.ross.query.menu.page;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.ross.contracts.menu.OrderSettings;
import dev.ross.contracts.menu.Printer;
import dev.ross.query.platform.security.Audience;
import dev.ross.query.platform.web.ItemizedAnswer;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An edition of a menu as shown.
 *
 * @param currency of all prices, which are in its minor unit
 * @param items in the order of the menu
 */
record MenuView(
        Currency currency,
        List<MenuItemCard> items,
        @JsonUnwrapped TeamMenu team) implements ItemizedAnswer {
    @Override
    public String itemsProperty() {
        return "items";
    }

    /**
     * What only the team sees.
     *
     * @param hasDraft whether changes wait to be published; for the team only, like the rest
     * @param orderSettings the settings for orders and bills
     * @param printers of the kitchen
     * @param version of the menu, to be sent with {@code If-Match}
     * @param stockVersion of what is left of its items, to be sent with {@code If-Match}
     * @param actions that this viewer may take now
     */
    record TeamMenu(
            @Nullable Boolean hasDraft,
            @Nullable OrderSettings orderSettings,
            @Nullable List<Printer> printers,
            @Nullable Long version,
            @Nullable Long stockVersion,
            @Nullable List<String> actions) {
        static TeamMenu of(MenuPage page, Audience audience) {
            if (!audience.works()) return new TeamMenu(null, null, null, null, null, null);
            return new TeamMenu(
                    page.hasDraft(),
                    page.orderSettings(),
                    page.printers(),
                    page.version(),
                    page.stockVersion(),
                    actions(page, audience));
        }

        private static List<String> actions(MenuPage page, Audience audience) {
            var actions = new ArrayList<>(List.of("mark-sold-out", "mark-available", "count-down"));
            if (audience == Audience.MANAGER) {
                actions.addAll(List.of("add-item", "change-item", "remove-item", "set-order-settings", "set-printers"));
                if (page.hasDraft()) actions.addAll(List.of("publish", "discard-draft"));
            }
            return List.copyOf(actions);
        }
    }
}
