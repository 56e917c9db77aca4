package dev.ross.query.order.kitchen;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.ross.contracts.menu.Allergen;
import dev.ross.contracts.order.line.KitchenTicket.TicketItem;
import dev.ross.contracts.order.line.PartOfLine;
import dev.ross.query.order.kitchen.BoardItem.ItemStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item of a ticket as shown.
 *
 * @param units how many are still wanted
 * @param ordered how many were fired
 * @param marks what has happened to it since
 */
record TicketItemCard(
        @JsonUnwrapped PartOfLine of,
        int units,
        int ordered,
        @JsonUnwrapped PreparedDish dish,
        @JsonUnwrapped GuestWishes wishes,
        ItemStatus status,
        List<TicketMark> marks) {
    static TicketItemCard of(BoardItem item) {
        return new TicketItemCard(
                item.of(),
                item.units(),
                item.fired().units(),
                PreparedDish.of(item.fired()),
                new GuestWishes(item.note(), item.allergies()),
                item.status(),
                item.voided() == 0 ? List.of() : List.of(TicketMark.voided(item.voided())));
    }

    /**
     * What is prepared.
     *
     * @param set the name of the set it is part of; absent if it is none
     * @param options what the guest chose
     * @param seat the number of the guest's seat; absent: shared, or not known
     */
    record PreparedDish(
            String name,
            @Nullable String set,
            List<String> options,
            @Nullable Integer seat,
            List<Allergen> allergens) {
        static PreparedDish of(TicketItem item) {
            return new PreparedDish(item.name(), item.set(), item.options(), item.seat(), item.allergens());
        }
    }

    /**
     * What the guest asks of the kitchen.
     *
     * @param allergies of the guest who eats it
     */
    record GuestWishes(@Nullable String note, List<Allergen> allergies) {}
}
