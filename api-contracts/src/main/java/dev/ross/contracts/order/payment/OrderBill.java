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
 * @param paying how it is split and paid
 * @param requested whether the party asked for it, and has ordered nothing since
 * @param settledAt absent until it is paid and closed
 */
public record OrderBill(
        @AtMost(OrderBill.MOST_DISCOUNTS) List<LineReduction> discounts,
        BillPayments paying,
        boolean requested,
        @Nullable Instant settledAt) {
    /** The most discounts of one bill. */
    public static final int MOST_DISCOUNTS = 20;

    public static final OrderBill NONE = new OrderBill(List.of(), BillPayments.NONE, false, null);

    public OrderBill {
        discounts = List.copyOf(discounts);
    }

    public boolean settled() {
        return settledAt != null;
    }

    public Optional<LineReduction> find(ReductionId id) {
        return discounts.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** The lines that are charged, in the order of their ids, in whichever order they were added. */
    public static List<OrderedLine> charged(List<OrderedLine> lines) {
        return lines.stream()
                .filter(line -> !line.isGone())
                .sorted(Comparator.comparing(line -> line.id().value()))
                .toList();
    }

    /** What the lines come to, as they are {@link #charged}. */
    public BillTotals totals(List<OrderedLine> lines, BillTerms terms) {
        var billed = charged(lines).stream()
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

    /** What is charged is no longer what was split: the parts that are not paid are gone. */
    public OrderBill changed() {
        return with(paying.withoutOpenParts());
    }

    public OrderBill requested(boolean whether) {
        return new OrderBill(discounts, paying, whether, settledAt);
    }

    public OrderBill with(LineReduction discount) {
        var all = Stream.concat(discounts.stream(), Stream.of(discount)).toList();
        return new OrderBill(all, paying, requested, settledAt);
    }

    public OrderBill without(ReductionId discount) {
        var others =
                discounts.stream().filter(each -> !each.id().equals(discount)).toList();
        return new OrderBill(others, paying, requested, settledAt);
    }

    public OrderBill with(BillPayments changed) {
        return new OrderBill(discounts, changed, requested, settledAt);
    }

    public OrderBill settled(Instant at) {
        return new OrderBill(discounts, paying, requested, at);
    }
}
