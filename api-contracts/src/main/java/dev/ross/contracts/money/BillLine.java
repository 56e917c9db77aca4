package dev.ross.contracts.money;

/**
 * What one line contributes to a bill, in minor units.
 *
 * @param amount price and modifiers times quantity
 * @param reduction the line's own discounts and comps; at most the amount
 */
public record BillLine(int quantity, long amount, long reduction, Rate taxRate) {
    public BillLine {
        if (quantity < 1) throw new IllegalArgumentException("a line has a quantity");
        Money.requireWithinBounds(amount);
        if (amount < 0 || reduction < 0 || reduction > amount)
            throw new IllegalArgumentException("a line is reduced by an amount between zero and its own");
    }

    public long remaining() {
        return amount - reduction;
    }
}
