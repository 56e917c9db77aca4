package dev.ross.contracts.menu;

import dev.ross.contracts.AtMost;
import dev.ross.contracts.menu.MenuContent.MenuEntry;
import dev.ross.contracts.menu.MenuStockEvent.CountdownSet;
import dev.ross.contracts.menu.MenuStockEvent.ItemAvailable;
import dev.ross.contracts.menu.MenuStockEvent.ItemSoldOut;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** How much is left of the items that are counted or sold out, folded from its events; of all others enough is left. */
public record MenuStock(@AtMost(300) List<Left> items) {
    public static final MenuStock NONE = new MenuStock(List.of());

    /** How many may still be ordered; empty if there is no limit. */
    public OptionalInt left(MenuItemId item) {
        return items.stream()
                .filter(each -> each.item().equals(item))
                .mapToInt(Left::left)
                .findFirst();
    }

    /** Whether an item cannot be ordered; a set cannot if nothing is left for one of its parts. */
    public boolean isSoldOut(MenuEntry entry) {
        return isSoldOut(entry.id())
                || entry.item().parts().stream()
                        .anyMatch(part -> part.items().stream().allMatch(this::isSoldOut));
    }

    public boolean isSoldOut(MenuItemId item) {
        return left(item).orElse(1) == 0;
    }

    public MenuStock after(MenuStockEvent event) {
        return switch (event) {
            case ItemSoldOut soldOut -> with(soldOut.item(), 0);
            case CountdownSet set -> with(set.item(), set.left());
            case ItemAvailable available ->
                new MenuStock(others(available.item()).toList());
        };
    }

    private MenuStock with(MenuItemId item, int left) {
        return new MenuStock(
                Stream.concat(others(item), Stream.of(new Left(item, left))).toList());
    }

    private Stream<Left> others(MenuItemId item) {
        return items.stream().filter(other -> !other.item().equals(item));
    }

    /** How much is left of one item. */
    public record Left(MenuItemId item, int left) {}
}
