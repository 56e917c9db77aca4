package dev.ross.query.report.figures;

import dev.ross.contracts.order.line.LineReduction.ReductionKind;
import dev.ross.contracts.value.StaffId;
import dev.ross.query.platform.figures.FigureRow;
import org.jspecify.annotations.Nullable;

/**
 * Voids, comps or discounts of one reason by one member of staff.
 *
 * @param reason from the restaurant's list; absent: of all others
 * @param by who gave them; absent: of all others, or not known
 * @param amount that they took off, in minor units
 */
public record ReductionFigures(
        ReductionKind kind,
        @Nullable String reason,
        @Nullable StaffId by,
        int count,
        long amount) implements FigureRow<ReductionFigures> {
    /** The most kinds, reasons and members of staff together. */
    static final int MOST = 300;

    @Override
    public String key() {
        return kind.ordinal()
                + (reason == null ? FigureKeys.OTHERS : FigureKeys.of(reason, by == null ? "" : by.value()));
    }

    @Override
    public ReductionFigures plus(ReductionFigures other) {
        return new ReductionFigures(kind, reason, by, count + other.count, amount + other.amount);
    }

    @Override
    public ReductionFigures negated() {
        return new ReductionFigures(kind, reason, by, -count, -amount);
    }

    @Override
    public ReductionFigures asOthers() {
        return new ReductionFigures(kind, null, null, count, amount);
    }

    @Override
    public boolean comesToNothing() {
        return count == 0 && amount == 0;
    }
}
