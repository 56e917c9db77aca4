package dev.ross.contracts.order.payment;

import dev.ross.contracts.AtMost;
import dev.ross.contracts.money.BillLine;
import dev.ross.contracts.money.BillTerms;
import dev.ross.contracts.money.BillTotals;
import dev.ross.contracts.order.line.LineReduction;
import dev.ross.contracts.order.line.OrderedLine;
import dev.ross.contracts.order.line.ReductionId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is charged for an order, and what is paid of it.
 *
 * @param discounts of the whole bill
 * @param requested whether the party asked for it, and has ordered nothing since
 * @param settledAt absent until it is paid and closed
 */
public record OrderBill(
        @AtMost(OrderBill.MOST_DISCOUNTS) List<LineReduction> discounts,
        @AtMost(OrderBill.MOST_PAYMENTS) List<OrderPayment> payments,
        boolean requested,
        @Nullable Instant settledAt) {
    /** The most discounts of one bill. */
    public static final int MOST_DISCOUNTS = 20;

    /** The most payments of one order. */
    public static final int MOST_PAYMENTS = 200;

    public static final OrderBill NONE = new OrderBill(List.of(), List.of(), false, null);

    public OrderBill {
        discounts = List.copyOf(discounts);
        payments = List.copyOf(payments);
    }

    public boolean settled() {
        return settledAt != null;
    }

    public Optional<LineReduction> find(ReductionId id) {
        return discounts.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** What the lines come to. Lines are charged in the order of their ids, in whichever order they were added. */
    public BillTotals totals(List<OrderedLine> lines, BillTerms terms) {
        var billed = lines.stream()
                .sorted(Comparator.comparing(line -> line.id().value()))
                .flatMap(line -> line.billed(terms.rounding()))
                .toList();
        return BillTotals.of(billed, discount(billed, terms), terms);
    }

    private long discount(List<BillLine> lines, BillTerms terms) {
        var subtotal = lines.stream().mapToLong(BillLine::remaining).sum();
        var rest = subtotal;
        for (var each : discounts)
            if (each.discount() != null) rest -= each.discount().of(rest, terms.rounding());
        return subtotal - rest;
    }

    /** How much of the bill is paid, in minor units. */
    public long paid() {
        return payments.stream().mapToLong(OrderPayment::settled).sum();
    }

    public OrderBill with(LineReduction discount) {
        return new OrderBill(joined(discounts, discount), payments, requested, settledAt);
    }

    public OrderBill without(ReductionId discount) {
        var others =
                discounts.stream().filter(each -> !each.id().equals(discount)).toList();
        return new OrderBill(others, payments, requested, settledAt);
    }

    public OrderBill with(OrderPayment payment) {
        return new OrderBill(discounts, joined(payments, payment), requested, settledAt);
    }

    public OrderBill requested(boolean whether) {
        return new OrderBill(discounts, payments, whether, settledAt);
    }

    public OrderBill settled(Instant at) {
        return new OrderBill(discounts, payments, requested, at);
    }

    private static <T> List<T> joined(List<T> some, T another) {
        return Stream.concat(some.stream(), Stream.of(another)).toList();
    }
}
