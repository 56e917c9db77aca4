package dev.ross.contracts.menu;

import dev.ross.contracts.AtMost;
import dev.ross.contracts.menu.MenuContent.MenuEntry;
import dev.ross.contracts.menu.MenuStockEvent.CountdownSet;
import dev.ross.contracts.menu.MenuStockEvent.ItemAvailable;
import dev.ross.contracts.menu.MenuStockEvent.ItemCount;
import dev.ross.contracts.menu.MenuStockEvent.ItemSoldOut;
import dev.ross.contracts.menu.MenuStockEvent.ItemsOrdered;
import dev.ross.contracts.menu.MenuStockEvent.ItemsReturned;
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

    /** Whether staff said that nothing is left; then what comes back does not make it available. */
    public boolean isMarkedSoldOut(MenuItemId item) {
        return items.stream().anyMatch(each -> each.item().equals(item) && each.marked());
    }

    public MenuStock after(MenuStockEvent event) {
        return switch (event) {
            case ItemSoldOut soldOut -> with(new Left(soldOut.item(), 0, true));
            case CountdownSet set -> with(new Left(set.item(), set.left(), false));
            case ItemAvailable available ->
                new MenuStock(others(available.item()).toList());
            case ItemsOrdered ordered -> with(ordered.items(), -1);
            case ItemsReturned returned -> with(returned.items(), 1);
        };
    }

    private MenuStock with(List<ItemCount> counts, int sign) {
        var changed = this;
        for (var each : counts) changed = changed.with(each, sign);
        return changed;
    }

    /** Changes the number of an item that is counted, and not marked as sold out. */
    private MenuStock with(ItemCount count, int sign) {
        var left = left(count.item());
        if (left.isEmpty() || isMarkedSoldOut(count.item())) return this;
        return with(new Left(count.item(), Math.max(0, left.getAsInt() + sign * count.count()), false));
    }

    private MenuStock with(Left changed) {
        return new MenuStock(
                Stream.concat(others(changed.item()), Stream.of(changed)).toList());
    }

    private Stream<Left> others(MenuItemId item) {
        return items.stream().filter(other -> !other.item().equals(item));
    }

    /**
     * How much is left of one item.
     *
     * @param marked whether staff marked it as sold out
     */
    public record Left(MenuItemId item, int left, boolean marked) {}
}
