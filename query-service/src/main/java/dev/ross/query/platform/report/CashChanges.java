package dev.ross.query.platform.report;

import dev.ross.contracts.order.payment.OrderPayment.PaymentMethod;
import dev.ross.contracts.till.DayTotals;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * What changed the cash in the drawer on some days, in minor units. What was there before, and this, is what should be
 * there.
 *
 * @param received the payments in cash less the refunds in cash, with tips and cash rounding
 * @param in what was put in beside payments
 * @param out what was taken out beside refunds
 */
public record CashChanges(long received, long in, long out) {
    public static CashChanges of(List<DayTotals> days) {
        return new CashChanges(
                sum(days, day -> day.method(PaymentMethod.CASH).remaining()),
                sum(days, day -> day.cash().in()),
                sum(days, day -> day.cash().out()));
    }

    private static long sum(List<DayTotals> days, ToLongFunction<DayTotals> amount) {
        return days.stream().mapToLong(amount).sum();
    }
}
