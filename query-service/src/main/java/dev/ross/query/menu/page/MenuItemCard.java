package dev.ross.query.menu.page;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.ross.contracts.menu.MenuContent.MenuEntry;
import dev.ross.contracts.menu.MenuItem.MenuText;
import dev.ross.contracts.menu.MenuItem.Preparation;
import dev.ross.contracts.menu.MenuItem.SetPart;
import dev.ross.contracts.menu.MenuItemId;
import dev.ross.contracts.menu.MenuStock;
import dev.ross.contracts.menu.ModifierGroup;
import dev.ross.contracts.menu.ServingTime;
import dev.ross.contracts.money.Rate;
import dev.ross.query.platform.security.Audience;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item of a menu as shown.
 *
 * @param price in minor units of the menu's currency
 * @param modifiers the choices that come with it
 * @param parts what a set consists of; none: it is no set
 * @param availability when it is served; none: always
 */
record MenuItemCard(
        MenuItemId id,
        @JsonUnwrapped MenuText text,
        @JsonUnwrapped Preparation preparation,
        long price,
        Rate taxRate,
        List<ModifierGroup> modifiers,
        List<SetPart> parts,
        List<ServingTime> availability,
        @JsonUnwrapped ItemStock stock) {
    static MenuItemCard of(MenuEntry entry, MenuStock stock, Audience audience) {
        var item = entry.item();
        return new MenuItemCard(
                entry.id(),
                item.text(),
                audience.works() ? item.preparation() : forThePublic(item.preparation()),
                item.price(),
                item.taxRate(),
                item.modifiers(),
                item.parts(),
                item.availability(),
                ItemStock.of(entry, stock, audience));
    }

    private static Preparation forThePublic(Preparation preparation) {
        return new Preparation(preparation.course(), null, preparation.allergens());
    }

    /**
     * @param soldOut whether nothing is left of it, or for one of its parts
     * @param left for the team: how many may still be ordered; absent: it is not counted
     */
    record ItemStock(boolean soldOut, @Nullable Integer left) {
        static ItemStock of(MenuEntry entry, MenuStock stock, Audience audience) {
            var left = stock.left(entry.id());
            return new ItemStock(stock.isSoldOut(entry), audience.works() && left.isPresent() ? left.getAsInt() : null);
        }
    }
}
