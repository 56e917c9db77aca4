package dev.ross.query.menu.page;

import dev.ross.contracts.menu.MenuContent.MenuEntry;
import dev.ross.contracts.menu.MenuItem.SetPart;
import dev.ross.contracts.menu.MenuItemId;
import dev.ross.contracts.menu.MenuStock;
import dev.ross.contracts.menu.MenuStock.Left;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How much is left of the items that are counted or sold out, by item: the fold itself searches a list. */
record RemainingStock(Map<MenuItemId, Integer> left) {
    static RemainingStock of(MenuStock stock) {
        return new RemainingStock(stock.items().stream().collect(Collectors.toMap(Left::item, Left::left)));
    }

    /** Returns null if it is neither counted nor sold out. */
    @Nullable
    Integer of(MenuItemId item) {
        return left.get(item);
    }

    /** Whether an item cannot be ordered; a set cannot if nothing is left for one of its parts. */
    boolean isSoldOut(MenuEntry entry) {
        return isSoldOut(entry.id()) || entry.item().parts().stream().anyMatch(this::isSoldOut);
    }

    private boolean isSoldOut(SetPart part) {
        return part.items().stream().allMatch(this::isSoldOut);
    }

    private boolean isSoldOut(MenuItemId item) {
        return left.getOrDefault(item, 1) == 0;
    }
}
