package dev.ross.command.order;

import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.order.OrderTerms;

/** The order to which lines go; it may be about to be opened. */
public record TransferTarget(OrderTerms terms, LineTransitions lines) {
    public static TransferTarget of(Order order) {
        return new TransferTarget(order.terms(), order.lines());
    }

    public static TransferTarget ofNew(OrderId order, OrderTerms terms) {
        return new TransferTarget(terms, LineTransitions.ofNew(order));
    }

    OrderId order() {
        return lines.order();
    }

    /** How many tickets it has had. */
    int tickets() {
        return lines.content().firing().tickets();
    }
}
