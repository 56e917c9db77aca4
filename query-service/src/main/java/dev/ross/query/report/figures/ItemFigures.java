package dev.ross.query.report.figures;

import dev.ross.query.platform.figures.FigureRow;
import org.jspecify.annotations.Nullable;

/**
 * What was ordered under one name.
 *
 * @param name absent: of all others
 * @param quantity without what was removed, voided or moved to another order
 * @param amount in minor units, less comps and discounts of the lines
 */
public record ItemFigures(@Nullable String name, int quantity, long amount) implements FigureRow<ItemFigures> {
    /** The most names of a week. */
    static final int MOST = 500;

    @Override
    public String key() {
        return name == null ? FigureKeys.OTHERS : FigureKeys.of(name);
    }

    @Override
    public ItemFigures plus(ItemFigures other) {
        return new ItemFigures(name, quantity + other.quantity, amount + other.amount);
    }

    @Override
    public ItemFigures negated() {
        return new ItemFigures(name, -quantity, -amount);
    }

    @Override
    public ItemFigures asOthers() {
        return new ItemFigures(null, quantity, amount);
    }

    @Override
    public boolean comesToNothing() {
        return quantity == 0 && amount == 0;
    }
}
