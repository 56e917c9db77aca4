package dev.ross.standalone.evenings;

import dev.ross.contracts.money.BillTotals.TaxTotal;
import dev.ross.contracts.money.Rate;
import dev.ross.contracts.order.payment.OrderPayment;
import dev.ross.contracts.order.payment.OrderRefund;
import dev.ross.contracts.till.TillEvent.ReceiptIssued;
import dev.ross.contracts.till.receipt.ReceiptContent;
import dev.ross.contracts.till.receipt.ReceiptContent.ReceiptKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Checks that the receipts of each order are what was charged for it, less what was given back. */
record ReceiptChecks(EveningModel model) {
    private static void broken(TableOrder order, String detail) {
        EveningChecks.broken(Invariant.RECEIPTS_ADD_UP, order.id + ": " + detail);
    }

    // When it is issued

    void issued(ReceiptContent receipt) {
        var order = model.orders.order(receipt.order());
        var paid = receipt.payments().stream().mapToLong(TableBill::settled).sum();
        if (paid != TableBill.gross(receipt.taxes())) broken(order, paid + " are paid of " + receipt);
        if (receipt.bill().billTotal() != order.total())
            broken(order, "it comes to " + order.total() + " in all, not as on " + receipt);
        if (!Objects.equals(receipt.server(), order.server)) broken(order, order.server + " serves it: " + receipt);
        if (receipt.kind() != ReceiptKind.SALE || receipt.part() != null) return;
        if (!needsReceipt(order)) broken(order, "nothing is on its bill: " + receipt);
        if (order.bill.closed.isEmpty()) lines(order, receipt);
    }

    /** The only receipt of an order has all its lines. */
    private static void lines(TableOrder order, ReceiptContent receipt) {
        var charged = new TreeMap<String, Long>();
        receipt.bill().lines().forEach(line -> charged.put(line.line().value(), line.charged()));
        var ordered = new TreeMap<String, Long>();
        for (var line : order.lines.values()) if (line.remaining() > 0) ordered.put(line.id.value(), line.amount());
        if (!charged.equals(ordered)) broken(order, "the lines are " + ordered + ": " + receipt);
        var sum = charged.values().stream().mapToLong(Long::longValue).sum();
        if (sum - receipt.bill().discount() != TableBill.gross(receipt.taxes()))
            broken(order, "its lines do not come to its total: " + receipt);
    }

    // After each command

    void agree() {
        var byOrder = new TreeMap<String, List<ReceiptContent>>();
        for (ReceiptIssued issued : model.till.receipts)
            byOrder.computeIfAbsent(issued.receipt().order().toString(), first -> new ArrayList<>())
                    .add(issued.receipt());
        for (var order : model.orders.orders.values()) of(order, byOrder.getOrDefault(order.id.toString(), List.of()));
    }

    private static void of(TableOrder order, List<ReceiptContent> receipts) {
        var isCharged = order.settled && order.mergedInto == null && needsReceipt(order);
        if (isCharged && receipts.isEmpty()) broken(order, "is settled without a receipt");
        var parts = new HashSet<@Nullable Integer>();
        receipts.forEach(receipt -> parts.add(receipt.part()));
        parts.addAll(order.bill.closed.keySet());
        parts.add(null);
        for (var part : parts) {
            var some = receipts.stream()
                    .filter(receipt -> Objects.equals(receipt.part(), part))
                    .toList();
            var sum = sum(
                    some.stream().flatMap(receipt -> receipt.taxes().stream()).toList());
            part(order, part, sold(order, part), sum);
            payments(order, part, some);
        }
    }

    /** Whether a line is left, comped or not, or a payment such as a tip was not given back before the end. */
    private static boolean needsReceipt(TableOrder order) {
        return order.lines.values().stream().anyMatch(line -> line.remaining() > 0)
                || order.bill.payments.values().stream().anyMatch(payment -> isKept(order, payment));
    }

    private static boolean isKept(TableOrder order, OrderPayment payment) {
        var back = order.bill.refunds.stream()
                .filter(refund -> refund.reopens() && refund.payment().equals(payment.id()))
                .toList();
        return payment.amount() != back.stream().mapToLong(OrderRefund::amount).sum()
                || payment.rounding()
                        != back.stream().mapToLong(OrderRefund::rounding).sum();
    }

    /** What is charged for a part of the bill that is paid; nothing of one that is not. */
    private static Map<Rate, TaxTotal> sold(TableOrder order, @Nullable Integer part) {
        if (part == null)
            return order.settled && order.mergedInto == null
                    ? sum(order.bill.rest(order.lines.values()).values())
                    : Map.of();
        var closed = order.bill.closed.get(part);
        return closed == null ? Map.of() : sum(closed.taxes());
    }

    private static Map<Rate, TaxTotal> sum(Collection<TaxTotal> all) {
        var sums = new TreeMap<Rate, TaxTotal>();
        for (var tax : all) sums.merge(tax.rate(), tax, TaxTotal::plus);
        sums.values().removeIf(tax -> tax.net() == 0 && tax.tax() == 0);
        return sums;
    }

    /** What was given back is divided among the tax rates as what was charged, to a minor unit for each refund. */
    private static void part(
            TableOrder order, @Nullable Integer part, Map<Rate, TaxTotal> sold, Map<Rate, TaxTotal> receipts) {
        var refunds = order.bill.refunds.stream()
                .filter(refund -> !refund.reopens() && Objects.equals(order.bill.closedPartOf(refund.payment()), part))
                .mapToLong(TableBill::settled)
                .filter(amount -> amount != 0)
                .toArray();
        var back = LongStream.of(refunds).sum();
        if (back == 0 && !sold.equals(receipts))
            broken(order, "part " + part + " is charged " + sold + ", the receipts say " + receipts);
        var all = TableBill.gross(sold.values());
        if (TableBill.gross(receipts.values()) != all - back || all == back && !receipts.isEmpty())
            broken(order, "of part " + part + ", " + sold + ", " + back + " were given back, not as on " + receipts);
        if (back == 0 || all == back) return;
        for (var tax : sold.values()) {
            var left = receipts.getOrDefault(tax.rate(), new TaxTotal(tax.rate(), 0, 0));
            var given = tax.net() + tax.tax() - left.net() - left.tax();
            var isFair = Math.abs(given * all - back * (tax.net() + tax.tax())) <= refunds.length * all;
            if (!isFair || left.net() < 0 || left.tax() < 0 || left.net() > tax.net() || left.tax() > tax.tax())
                broken(order, back + " of " + sold + " were given back, not as on " + receipts);
        }
        if (!sold.keySet().containsAll(receipts.keySet())) broken(order, receipts + " has a rate more than " + sold);
    }

    /** Together the receipts say which money the restaurant has, with tips and cash rounding. */
    private static void payments(TableOrder order, @Nullable Integer part, List<ReceiptContent> receipts) {
        var stated = receipts.stream()
                .flatMap(receipt -> receipt.payments().stream())
                .toList();
        var isOnReceipts = part == null ? order.settled : order.bill.closed.containsKey(part);
        var paid = order.bill.payments.values().stream()
                .filter(payment -> isOnReceipts && Objects.equals(order.bill.closedPartOf(payment.id()), part))
                .toList();
        var back = order.bill.refunds.stream()
                .filter(refund -> paid.stream().anyMatch(payment -> payment.id().equals(refund.payment())))
                .toList();
        var received = paid.stream().mapToLong(OrderPayment::amount).sum()
                - back.stream().mapToLong(refund -> refund.amount()).sum();
        var tips = paid.stream().mapToLong(OrderPayment::tip).sum()
                - back.stream().mapToLong(refund -> refund.tip()).sum();
        if (stated.stream().mapToLong(OrderPayment::amount).sum() != received
                || stated.stream().mapToLong(OrderPayment::tip).sum() != tips)
            broken(order, "of part " + part + " are received " + received + " with tips " + tips + ": " + stated);
    }
}
