package dev.ross.command.seating;

import static dev.ross.contracts.seating.SeatingRejection.NOT_SEATED;
import static dev.ross.contracts.seating.SeatingStatus.SEATED;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.ross.contracts.RejectedException;
import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.seating.SeatingOrderEvent.OrderAttached;
import dev.ross.contracts.seating.SeatingOrderEvent.OrderDetached;
import java.time.Instant;

/** Transitions of the orders of a seated party. */
public record OrderTransitions(SeatingState state, SeatingOrders orders) {
    /**
     * @throws RejectedException unless the party is seated and may open another order
     */
    public void requireMayAttach() {
        requireSeated();
        orders.requireMayOpen();
    }

    /**
     * @throws RejectedException unless the party is seated and may have this order
     */
    public void requireMayAttach(OrderId order) {
        requireSeated();
        orders.requireMayHave(order);
    }

    public void attach(OrderId order, Instant now) {
        requireMayAttach(order);
        apply(new OrderAttached(state.id(), order, now));
    }

    /** One that has left is refused with the order that it had last: what was meant for it is dealt with there. */
    private void requireSeated() {
        if (state.status() != SEATED) throw new RejectedException(NOT_SEATED, orders.last());
    }

    public void detach(OrderId order, Instant now) {
        if (order.equals(orders.open())) apply(new OrderDetached(state.id(), order, now));
    }
}
