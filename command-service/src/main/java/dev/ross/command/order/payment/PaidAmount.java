package dev.ross.command.order.payment;

import static dev.ross.contracts.RejectedException.require;
import static dev.ross.contracts.order.OrderRejection.LESS_THAN_PAID;

import dev.ross.contracts.RejectedException;
import dev.ross.contracts.money.BillTotals;
import dev.ross.contracts.order.OrderContent;
import dev.ross.contracts.order.OrderEvent;
import dev.ross.contracts.order.line.OrderedLine;
import dev.ross.contracts.order.payment.BillPayments;
import dev.ross.contracts.order.payment.BillRest;
import dev.ross.contracts.order.payment.DividedPart;
import dev.ross.contracts.order.payment.OrderBill;
import java.util.List;

/** What an order comes to, what is paid of it, and what is open; in minor units. */
public record PaidAmount(OrderContent content) {
    public BillTotals totals() {
        return content.bill().totals(content.lines(), content.requireTerms().bill());
    }

    public long total() {
        return totals().total();
    }

    /** What is yet to be paid. */
    public long open() {
        return total() - paying().paid();
    }

    /** What is yet to be paid of a part. */
    public long openOf(DividedPart part) {
        return part.total() - paying().paidOf(part);
    }

    /** What the bill comes to beside these parts. */
    public BillRest restBeside(List<DividedPart> parts) {
        var lines =
                OrderBill.charged(content.lines()).stream().map(OrderedLine::id).toList();
        return BillRest.of(lines, totals(), content.requireTerms().bill(), parts);
    }

    /** What was ordered and not taken off, before comps and discounts. */
    public long ordered() {
        return content.lines().stream()
                .mapToLong(line -> line.line().unitPrice() * line.remaining())
                .sum();
    }

    /**
     * @throws RejectedException if after this event the order would come to less than is paid, in all or at a tax rate
     */
    public void requireCovered(OrderEvent event) {
        if (paying().payments().isEmpty()) return;
        var after = new PaidAmount(content.after(event));
        var closed = after.paying().division().closed();
        require(after.open() >= 0 && after.restBeside(closed).isCovered(), LESS_THAN_PAID);
    }

    private BillPayments paying() {
        return content.bill().paying();
    }
}
