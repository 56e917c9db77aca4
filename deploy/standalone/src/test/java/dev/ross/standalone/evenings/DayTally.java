package dev.ross.standalone.evenings;

import dev.ross.contracts.money.BillTotals.TaxTotal;
import dev.ross.contracts.money.Rate;
import dev.ross.contracts.order.payment.OrderPayment.PaymentMethod;
import dev.ross.contracts.till.DayTotals;
import dev.ross.contracts.till.TillEvent;
import dev.ross.contracts.till.TillEvent.CashMoved;
import dev.ross.contracts.till.TillEvent.PaymentEntered;
import dev.ross.contracts.till.TillEvent.ReceiptIssued;
import dev.ross.contracts.till.TillEvent.RefundEntered;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** Adds up what was counted to a day, afresh for each total, and words it as the totals of a closed day. */
record DayTally(List<TillEvent> entries) {
    private <T> List<T> all(Class<T> kind) {
        return entries.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static <T> long sum(Collection<T> all, ToLongFunction<T> amount) {
        return all.stream().mapToLong(amount).sum();
    }

    /** In the words of {@link #worded}. */
    String worded() {
        var receipts = all(ReceiptIssued.class);
        var moved = all(CashMoved.class);
        return "receipts " + receipts.size() + " from "
                + (receipts.isEmpty() ? null : receipts.getFirst().number())
                + " to " + (receipts.isEmpty() ? null : receipts.getLast().number())
                + ", methods " + methods() + ", taxes " + taxes() + ", servers " + servers() + ", cash moved "
                + moved.size() + " in " + sum(moved, each -> Math.max(0, each.in())) + " out "
                + sum(moved, each -> Math.max(0, -each.in()));
    }

    private Map<String, String> methods() {
        var methods = new TreeMap<String, String>();
        for (var method : PaymentMethod.values()) {
            var paid = all(PaymentEntered.class).stream()
                    .map(PaymentEntered::payment)
                    .filter(payment -> payment.method() == method)
                    .toList();
            var back = all(RefundEntered.class).stream()
                    .filter(refund -> refund.method() == method)
                    .map(RefundEntered::refund)
                    .toList();
            if (paid.isEmpty() && back.isEmpty()) continue;
            methods.put(
                    method.name(),
                    method(
                            paid.size(),
                            sum(paid, each -> each.amount()),
                            back.size(),
                            sum(back, each -> each.amount()),
                            sum(paid, each -> each.tip()) - sum(back, each -> each.tip()),
                            sum(paid, each -> each.rounding()) - sum(back, each -> each.rounding())));
        }
        return methods;
    }

    private static String method(long payments, long amount, long refunds, long refunded, long tips, long rounding) {
        return "%d of %d, %d back of %d, tips %d, rounding %d"
                .formatted(payments, amount, refunds, refunded, tips, rounding);
    }

    private Map<Rate, String> taxes() {
        return taxes(all(ReceiptIssued.class).stream().flatMap(issued -> issued.receipt().taxes().stream()));
    }

    private static Map<Rate, String> taxes(Stream<TaxTotal> all) {
        var net = new TreeMap<Rate, Long>();
        var tax = new TreeMap<Rate, Long>();
        all.forEach(each -> {
            net.merge(each.rate(), each.net(), Long::sum);
            tax.merge(each.rate(), each.tax(), Long::sum);
        });
        var taxes = new TreeMap<Rate, String>();
        net.forEach((rate, sum) -> {
            var more = Objects.requireNonNull(tax.get(rate));
            if (sum != 0 || more != 0) taxes.put(rate, sum + " and " + more);
        });
        return taxes;
    }

    private Map<String, String> servers() {
        var sales = new TreeMap<String, Long>();
        var received = new TreeMap<String, Long>();
        var tips = new TreeMap<String, Long>();
        for (var issued : all(ReceiptIssued.class))
            sales.merge(
                    String.valueOf(issued.receipt().server()),
                    TableBill.gross(issued.receipt().taxes()),
                    Long::sum);
        for (var paid : all(PaymentEntered.class)) {
            received.merge(paid.by().toString(), paid.payment().amount(), Long::sum);
            tips.merge(paid.by().toString(), paid.payment().tip(), Long::sum);
        }
        for (var back : all(RefundEntered.class)) {
            received.merge(back.by().toString(), -back.refund().amount(), Long::sum);
            tips.merge(back.by().toString(), -back.refund().tip(), Long::sum);
        }
        var servers = new TreeMap<String, String>();
        for (var server : Stream.concat(sales.keySet().stream(), received.keySet().stream())
                .toList())
            servers.put(
                    server,
                    server(
                            sales.getOrDefault(server, 0L),
                            received.getOrDefault(server, 0L),
                            tips.getOrDefault(server, 0L)));
        return servers;
    }

    private static String server(long sales, long received, long tips) {
        return "sold %d, received %d, tips %d".formatted(sales, received, tips);
    }

    /** The totals that an event states. */
    static String worded(DayTotals totals) {
        var methods = new TreeMap<String, String>();
        for (var each : totals.methods())
            methods.put(
                    each.method().name(),
                    method(
                            each.payments(),
                            each.amount(),
                            each.refunds(),
                            each.refunded(),
                            each.tips(),
                            each.rounding()));
        var servers = new TreeMap<String, String>();
        for (var each : totals.servers())
            servers.put(String.valueOf(each.server()), server(each.sales(), each.received(), each.tips()));
        var receipts = totals.receipts();
        var cash = totals.cash();
        return "receipts " + receipts.count() + " from " + receipts.first() + " to " + receipts.last() + ", methods "
                + methods + ", taxes " + taxes(totals.taxes().stream()) + ", servers " + servers + ", cash moved "
                + cash.count() + " in " + cash.in() + " out " + cash.out();
    }
}
