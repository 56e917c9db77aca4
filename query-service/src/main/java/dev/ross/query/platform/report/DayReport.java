package dev.ross.query.platform.report;

import dev.ross.contracts.money.BillTotals.TaxTotal;
import dev.ross.contracts.money.Rate;
import dev.ross.contracts.order.payment.OrderPayment.PaymentMethod;
import dev.ross.contracts.till.DayTotals;
import dev.ross.contracts.till.DayTotals.CashMovements;
import dev.ross.contracts.till.DayTotals.ReceiptTotals;
import dev.ross.contracts.till.MethodTotals;
import dev.ross.contracts.till.ServerTotals;
import dev.ross.contracts.value.StaffId;
import dev.ross.query.platform.staff.StaffNames;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was entered on a service day. Amounts are in minor units.
 *
 * @param total what all receipts come to, less refunds; with tips, cash rounding and what was paid without a receipt it
 *     is what was received
 * @param tips in payments, without those that were given back
 * @param rounding what cash rounding added, or took, without what was given back
 * @param paidWithoutReceipt what was paid, less what was given back, for orders that have no receipt yet, less what had
 *     been paid on earlier days for receipts of this day: negative if that is more
 * @param received the payments less the refunds, by all methods
 * @param methods by which was paid
 * @param taxes of the receipts, less those that refunds gave back; one for each rate, the lowest first
 * @param servers in the order in which they were first entered; one without a server is everybody else
 * @param movements cash that was put into the drawer and taken out of it beside payments
 */
public record DayReport(
        LocalDate day,
        long total,
        long tips,
        long rounding,
        long paidWithoutReceipt,
        long received,
        ReceiptTotals receipts,
        List<MethodReport> methods,
        List<TaxReport> taxes,
        List<ServerReport> servers,
        CashMovements movements) {
    public static DayReport of(DayTotals totals, StaffNames names) {
        return new DayReport(
                totals.day(),
                totals.total(),
                totals.tips(),
                totals.rounding(),
                totals.paidWithoutReceipt(),
                totals.received(),
                totals.receipts(),
                totals.methods().stream().map(MethodReport::of).toList(),
                totals.taxes().stream().map(TaxReport::of).toList(),
                totals.servers().stream()
                        .map(each -> ServerReport.of(each, names))
                        .toList(),
                totals.cash());
    }

    /**
     * What was paid by one method.
     *
     * @param amount of the payments, with tips and cash rounding
     * @param refunded the amount of the refunds, with tips and cash rounding
     * @param tips without those that were given back
     * @param rounding what cash rounding added, or took, without what was given back
     * @param remaining the amount less the refunds
     */
    public record MethodReport(
            PaymentMethod method,
            int payments,
            long amount,
            int refunds,
            long refunded,
            long tips,
            long rounding,
            long remaining) {
        static MethodReport of(MethodTotals totals) {
            return new MethodReport(
                    totals.method(),
                    totals.payments(),
                    totals.amount(),
                    totals.refunds(),
                    totals.refunded(),
                    totals.tips(),
                    totals.rounding(),
                    totals.remaining());
        }
    }

    /**
     * What one member of staff has sold and received.
     *
     * @param server absent: orders that nobody was responsible for, and what is beyond the 200 members that are told apart
     * @param name absent if it is not known, or erased
     * @param sales the receipts of the orders that the server was responsible for
     * @param received the payments that the server recorded, with tips and cash rounding, less the refunds
     * @param tips contained in these payments, less those given back
     */
    public record ServerReport(
            @Nullable StaffId server, @Nullable String name, long sales, long received, long tips) {
        static ServerReport of(ServerTotals totals, StaffNames names) {
            var server = totals.server();
            return new ServerReport(server, names.of(server), totals.sales(), totals.received(), totals.tips());
        }
    }

    /** The tax at one rate. */
    public record TaxReport(Rate rate, long net, long tax, long gross) {
        public static TaxReport of(TaxTotal total) {
            return new TaxReport(total.rate(), total.net(), total.tax(), total.gross());
        }
    }
}
