package dev.ross.query.order.page;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.ross.contracts.menu.Allergen;
import dev.ross.contracts.menu.MenuItemId;
import dev.ross.contracts.money.AmountRounding;
import dev.ross.contracts.money.BillLine;
import dev.ross.contracts.money.Rate;
import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.order.line.LineId;
import dev.ross.contracts.order.line.LineNotes.LineNote;
import dev.ross.contracts.order.line.LineReduction;
import dev.ross.contracts.order.line.OrderLine;
import dev.ross.contracts.order.line.OrderedLine;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A line of an order as shown.
 *
 * @param movedTo for the team: the order to which it, or some of it, went last; absent unless it was moved
 * @param reductions for the team: its removals, voids, comps and discounts; absent for others
 * @param actions that this viewer may take now
 */
record OrderLineCard(
        LineId id,
        @JsonUnwrapped OrderedDish dish,
        @JsonUnwrapped LineCharge charge,
        @JsonUnwrapped LineWishes wishes,
        List<PartCard> parts,
        @Nullable OrderId movedTo,
        @Nullable List<LineReduction> reductions,
        List<String> actions) {
    static OrderLineCard of(
            OrderedLine line,
            @Nullable LineNote note,
            @Nullable Long menuPrice,
            @Nullable OrderId movedTo,
            AmountRounding rounding,
            boolean works,
            List<String> actions) {
        return new OrderLineCard(
                line.id(),
                OrderedDish.of(line.line(), line.held()),
                LineCharge.of(line, works ? menuPrice : null, rounding),
                LineWishes.of(note),
                IntStream.range(0, line.progress().size())
                        .mapToObj(part -> PartCard.of(
                                line.line().parts().get(part), line.progress().get(part), works))
                        .toList(),
                works ? movedTo : null,
                works ? line.reductions() : null,
                actions);
    }

    /**
     * What was ordered.
     *
     * @param item absent if it is not on the menu
     * @param quantity as ordered, whatever was taken off since
     * @param seat the number of the guest's seat; absent: shared, or not known
     * @param held whether it stays behind when its course is fired
     */
    record OrderedDish(
            @Nullable MenuItemId item,
            String name,
            int quantity,
            @Nullable Integer seat,
            boolean held) {
        static OrderedDish of(OrderLine line, boolean held) {
            return new OrderedDish(line.item(), line.name(), line.quantity(), line.seat(), held);
        }
    }

    /**
     * What is charged, in minor units.
     *
     * @param remaining how many are neither removed nor voided
     * @param comped how many of these are not charged
     * @param unitPrice the price of one, with its options
     * @param menuPrice for the team: what the menu would have charged for one, if a tablet without a connection showed
     *     another price; absent otherwise
     * @param amount the price of those that remain
     * @param reduction what comps and discounts take off the amount
     */
    record LineCharge(
            int remaining,
            int comped,
            long unitPrice,
            @Nullable Long menuPrice,
            long amount,
            long reduction,
            Rate taxRate) {
        static LineCharge of(OrderedLine line, @Nullable Long menuPrice, AmountRounding rounding) {
            var billed = line.billed(rounding).findFirst();
            return new LineCharge(
                    line.remaining(),
                    line.comped(),
                    line.line().unitPrice(),
                    menuPrice,
                    billed.map(BillLine::amount).orElse(0L),
                    billed.map(BillLine::reduction).orElse(0L),
                    line.line().taxRate());
        }
    }

    /**
     * What the guest asks of the kitchen.
     *
     * @param allergies of the guest who eats it; absent if there are none
     */
    record LineWishes(@Nullable String note, @Nullable List<Allergen> allergies) {
        static LineWishes of(@Nullable LineNote note) {
            if (note == null) return new LineWishes(null, null);
            return new LineWishes(note.note(), note.allergies().isEmpty() ? null : note.allergies());
        }
    }
}
