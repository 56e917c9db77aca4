package dev.ross.contracts.order.line;

import dev.ross.contracts.AtMost;
import dev.ross.contracts.menu.Allergen;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one station is to prepare for one order and course. */
public record KitchenTicket(
        TicketId id,
        String station,
        int course,
        @AtMost(500) List<TicketItem> items) {
    public KitchenTicket {
        items = List.copyOf(items);
    }

    public List<PartOfLine> parts() {
        return items.stream().map(TicketItem::of).toList();
    }

    /**
     * @param set the name of the set it is part of; absent if it is none
     * @param options what the guest chose
     */
    public record TicketItem(
            PartOfLine of,
            int units,
            String name,
            @Nullable String set,
            @AtMost(60) List<String> options,
            @Nullable Integer seat,
            @AtMost(14) List<Allergen> allergens) {
        public TicketItem {
            options = List.copyOf(options);
            allergens = List.copyOf(allergens);
        }
    }
}
