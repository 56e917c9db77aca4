package dev.ross.contracts.till.receipt;

import dev.ross.contracts.AtMost;
import dev.ross.contracts.money.Rate;
import dev.ross.contracts.order.line.LineId;
import dev.ross.contracts.order.line.OrderLine.ChosenOption;
import java.util.List;

/**
 * A line of a receipt. Amounts are in minor units; they contain the tax if prices do.
 *
 * @param quantity of the line in the order, without what was taken off
 * @param price of one, with its options
 * @param comped how many of these are not charged
 * @param amount of the whole line, after its own comps and discounts
 * @param charged how much of it this receipt charges: all, or the share of a part of a split bill, which contains the
 *     line's share of the discount of the bill
 * @param options those that cost something
 */
public record ReceiptLine(
        LineId line,
        String name,
        int quantity,
        long price,
        Rate taxRate,
        int comped,
        long amount,
        long charged,
        @AtMost(720) List<ChosenOption> options) {
    public ReceiptLine {
        options = List.copyOf(options);
    }

    /** What comps and discounts of the line took off. */
    public long reduction() {
        return price * quantity - amount;
    }
}
