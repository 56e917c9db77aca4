package dev.ross.contracts.order;

import dev.ross.contracts.order.line.OrderedLine;
import dev.ross.contracts.order.payment.OrderBill;
import java.util.List;

/** How far an order has come, as staff see it on every screen. */
public enum OrderStage {
    /** Nothing is ordered. */
    OPENED,
    /** Something is ordered that the kitchen does not know of yet, or that was not brought yet. */
    ORDERED,
    /** The kitchen is preparing something, or it waits to be brought. */
    WAITING_FOR_KITCHEN,
    /** All that was ordered is on the table. */
    SERVED,
    BILL_REQUESTED,
    /** A part of the bill is paid, and was not given back. */
    PAYING,
    SETTLED;

    static OrderStage of(List<OrderedLine> lines, OrderBill bill) {
        if (bill.settled()) return SETTLED;
        if (bill.paying().haveValue()) return PAYING;
        if (bill.requested()) return BILL_REQUESTED;
        var remaining = lines.stream().filter(line -> !line.isGone()).toList();
        if (remaining.isEmpty()) return OPENED;
        if (remaining.stream().anyMatch(OrderedLine::isInTheKitchen)) return WAITING_FOR_KITCHEN;
        return remaining.stream().allMatch(OrderedLine::isServed) ? SERVED : ORDERED;
    }
}
