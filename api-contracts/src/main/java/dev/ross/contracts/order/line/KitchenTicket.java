package dev.ross.contracts.order.line;

import dev.ross.contracts.AtMost;
import dev.ross.contracts.menu.Allergen;
import dev.ross.contracts.order.line.OrderLine.ChosenOption;
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

        /**
         * What remains of a line.
         *
         * @param part its place among the line's parts, from 0
         */
        public static TicketItem of(OrderedLine line, int part) {
            var prepared = line.line().parts().get(part);
            return new TicketItem(
                    new PartOfLine(line.id(), part),
                    line.remaining(),
                    prepared.name(),
                    line.line().isASet() ? line.line().name() : null,
                    prepared.options().stream().map(ChosenOption::name).toList(),
                    line.line().seat(),
                    prepared.allergens());
        }
    }
}
