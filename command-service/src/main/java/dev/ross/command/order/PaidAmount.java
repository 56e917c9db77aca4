package dev.ross.command.order;

import static dev.ross.contracts.RejectedException.require;
import static dev.ross.contracts.order.OrderRejection.LESS_THAN_PAID;

import dev.ross.contracts.RejectedException;
import dev.ross.contracts.order.OrderContent;
import dev.ross.contracts.order.OrderEvent;
import java.util.Objects;

/** What is paid of an order, and what is open. */
record PaidAmount(OrderContent content) {
    /** What the order comes to, in minor units. */
    long total() {
        var terms = Objects.requireNonNull(content.terms());
        return content.bill().totals(content.lines(), terms.bill()).total();
    }

    /** What is yet to be paid, in minor units. */
    long open() {
        return total() - content.bill().paid();
    }

    /**
     * @throws RejectedException if the order would come to less than is paid after this event
     */
    void requireCovered(OrderEvent event) {
        if (content.bill().payments().isEmpty()) return;
        require(new PaidAmount(content.after(event)).open() >= 0, LESS_THAN_PAID);
    }
}
