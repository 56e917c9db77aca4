package dev.ross.standalone.evenings;

import dev.ross.contracts.money.BillTotals.TaxTotal;
import dev.ross.contracts.money.Rate;
import dev.ross.contracts.order.OrderBillEvent.BillDivided;
import dev.ross.contracts.order.line.LineReduction.Discount;
import dev.ross.contracts.order.line.ReductionId;
import dev.ross.contracts.order.payment.DividedPart;
import dev.ross.contracts.order.payment.OrderPayment;
import dev.ross.contracts.order.payment.OrderRefund;
import dev.ross.contracts.order.payment.PaymentId;
import dev.ross.standalone.evenings.TableOrder.Ordered;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The bill of one order of the evening: its discounts, how it is split, and what was paid and given back. */
final class TableBill {
    private static final long WHOLE = 1_000_000;

    final Map<ReductionId, Discount> discounts = new LinkedHashMap<>();
    final Map<PaymentId, OrderPayment> payments = new LinkedHashMap<>();
    final List<OrderRefund> refunds = new ArrayList<>();

    /** The parts of the split bill that are to be paid, by their numbers. */
    final Map<Integer, DividedPart> open = new TreeMap<>();

    /** The parts that are paid. */
    final Map<Integer, DividedPart> closed = new TreeMap<>();

    /** To which part a payment is counted now. */
    private final Map<PaymentId, Integer> partOf = new HashMap<>();

    TableBill copy() {
        var copy = new TableBill();
        copy.discounts.putAll(discounts);
        copy.payments.putAll(payments);
        copy.refunds.addAll(refunds);
        copy.open.putAll(open);
        copy.closed.putAll(closed);
        copy.partOf.putAll(partOf);
        return copy;
    }

    void pay(OrderPayment payment) {
        payments.put(payment.id(), payment);
        var number = payment.part();
        if (number == null) return;
        partOf.put(payment.id(), number);
        var part = Objects.requireNonNull(open.get(number), "the part is not open");
        if (left(part) != 0) return;
        open.remove(number);
        closed.put(number, part);
    }

    /** A part that is no longer paid is no part any more, and the others were made beside it. */
    void refund(OrderRefund refund) {
        refunds.add(refund);
        var number = partOf.get(refund.payment());
        var part = number == null ? null : closed.get(number);
        if (part == null || left(part) == 0) return;
        closed.remove(number);
        open.clear();
    }

    void divide(BillDivided divided) {
        var before = divided.paidBefore();
        if (before != null) {
            for (var payment : payments.keySet()) if (!isInClosed(payment)) partOf.put(payment, before.number());
            closed.put(before.number(), before);
        }
        open.clear();
        divided.parts().forEach(part -> open.put(part.number(), part));
    }

    /** The number of the closed part that a payment is counted to; absent: the rest of the bill. */
    @Nullable
    Integer closedPartOf(PaymentId payment) {
        return isInClosed(payment) ? partOf.get(payment) : null;
    }

    private boolean isInClosed(PaymentId payment) {
        var number = partOf.get(payment);
        return number != null && closed.containsKey(number);
    }

    /** What is yet to be paid of a part. */
    long left(DividedPart part) {
        var paid = 0L;
        for (var payment : payments.values())
            if (Objects.equals(partOf.get(payment.id()), part.number())) paid += counted(payment);
        return gross(part.taxes()) - paid;
    }

    /** How much of the bill is paid; what was given back after it was settled is not open again. */
    long paid() {
        return payments.values().stream().mapToLong(this::counted).sum();
    }

    /** Whether something was paid that was not given back. */
    boolean isPaidInPart() {
        return payments.values().stream().anyMatch(this::isLeft);
    }

    private boolean isLeft(OrderPayment payment) {
        var amount = payment.amount();
        var settled = settled(payment);
        for (var refund : refunds)
            if (refund.payment().equals(payment.id())) {
                amount -= refund.amount();
                settled -= settled(refund);
            }
        return amount != 0 || settled != 0;
    }

    private long counted(OrderPayment payment) {
        var counted = settled(payment);
        for (var refund : refunds)
            if (refund.payment().equals(payment.id()) && refund.reopens()) counted -= settled(refund);
        return counted;
    }

    static long settled(OrderPayment payment) {
        return payment.amount() - payment.tip() - payment.rounding();
    }

    static long settled(OrderRefund refund) {
        return refund.amount() - refund.tip() - refund.rounding();
    }

    static long gross(Collection<TaxTotal> taxes) {
        return taxes.stream().mapToLong(tax -> tax.net() + tax.tax()).sum();
    }

    /** How much all discounts of the bill take off, one after the other. */
    long discount(long subtotal) {
        return subtotal - less(subtotal, discounts.values());
    }

    static long less(long amount, Collection<Discount> discounts) {
        var rest = amount;
        for (var discount : discounts) {
            var rate = discount.rate();
            rest -= rate != null
                    ? (2 * rest * rate.partsPerMillion() + WHOLE) / (2 * WHOLE)
                    : Math.min(rest, Objects.requireNonNull(discount.amount()));
        }
        return rest;
    }

    /** What these lines come to at each tax rate, which prices contain. */
    Map<Rate, TaxTotal> taxes(Collection<Ordered> all) {
        var lines = all.stream()
                .filter(line -> line.remaining() > 0)
                .sorted(Comparator.comparing(line -> line.id.value()))
                .toList();
        var amounts = lines.stream().mapToLong(Ordered::amount).toArray();
        var subtotal = lines.stream().mapToLong(Ordered::amount).sum();
        var less = shares(discount(subtotal), amounts, subtotal);
        var sums = new TreeMap<Rate, Long>();
        for (int line = 0; line < amounts.length; line++)
            sums.merge(lines.get(line).rate, amounts[line] - less[line], Long::sum);
        var taxes = new TreeMap<Rate, TaxTotal>();
        sums.forEach((rate, sum) -> {
            var whole = WHOLE + rate.partsPerMillion();
            var tax = (2 * sum * rate.partsPerMillion() + whole) / (2 * whole);
            taxes.put(rate, new TaxTotal(rate, sum - tax, tax));
        });
        return taxes;
    }

    /** What the parts that are paid leave of these lines at each tax rate. */
    Map<Rate, TaxTotal> rest(Collection<Ordered> lines) {
        var rest = taxes(lines);
        for (var part : closed.values())
            for (var tax : part.taxes())
                rest.merge(tax.rate(), new TaxTotal(tax.rate(), -tax.net(), -tax.tax()), TaxTotal::plus);
        return rest;
    }

    /** Divides an amount by the largest remainders, of equal ones the first. */
    private static long[] shares(long amount, long[] weights, long sum) {
        var shares = new long[weights.length];
        if (amount == 0) return shares;
        var remainders = new long[weights.length];
        var left = amount;
        for (int one = 0; one < weights.length; one++) {
            shares[one] = amount * weights[one] / sum;
            remainders[one] = amount * weights[one] % sum;
            left -= shares[one];
        }
        for (; left > 0; left--) {
            var largest = 0;
            for (int one = 1; one < weights.length; one++) if (remainders[one] > remainders[largest]) largest = one;
            shares[largest]++;
            remainders[largest] = -1;
        }
        return shares;
    }
}
