package dev.ross.command.fiscal;

import dev.ross.command.fiscal.FiscalAnswer.Secured;
import dev.ross.command.fiscal.FiscalAnswer.Unavailable;
import dev.ross.command.fiscal.FiscalStep.ReceiptDue;
import dev.ross.contracts.RejectedException;
import dev.ross.contracts.till.TillRejection;
import dev.ross.contracts.till.TillSettings.FiscalUnitPolicy;
import dev.ross.contracts.till.receipt.FiscalMark;
import dev.ross.contracts.till.receipt.ReceiptContent;
import dev.ross.contracts.till.receipt.ReceiptId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Has the fiscal unit, if there is one, secure receipts before they are stored. */
@Component
public class FiscalSafeguard {
    private final @Nullable FiscalUnit unit;
    private final FiscalCalls calls;

    FiscalSafeguard(ObjectProvider<FiscalUnit> units, FiscalCalls calls) {
        this.unit = units.getIfAvailable();
        this.calls = calls;
    }

    /**
     * Secures a receipt: sales, refunds and cancellations alike. Called in the command's unit of work, with the lock of
     * the till, as the last step before the receipt is applied: a rejection after it would leave a secured receipt that
     * was never issued.
     *
     * @param cause the id of the payment or refund that the receipt follows from, or what else asked for it: it tells
     *     receipts of the same order, part and kind apart, and is the same when the command is tried again
     * @return what the receipt says of it; absent: there is no fiscal unit
     * @throws RejectedException if the unit is unavailable, and the restaurant issues no receipt without it
     */
    public @Nullable FiscalMark secure(
            ReceiptId receipt, ReceiptContent content, String cause, FiscalUnitPolicy policy) {
        if (unit == null) return null;
        return switch (calls.secure(new ReceiptDue(receipt, content, cause))) {
            case Secured secured -> secured.mark();
            case Unavailable away -> without(unit.name(), away, policy);
        };
    }

    private static FiscalMark without(String unit, Unavailable away, FiscalUnitPolicy policy) {
        return switch (policy) {
            case CONTINUE -> new FiscalMark(unit, false, List.of(away.reason()));
            case REFUSE ->
                throw new RejectedException(
                        TillRejection.FISCAL_UNIT_AWAY, Map.of("unit", unit, "reason", away.reason()));
        };
    }
}
