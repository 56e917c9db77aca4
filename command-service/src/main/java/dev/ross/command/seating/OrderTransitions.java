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
        state.require(SEATED, NOT_SEATED);
        orders.requireMayOpen();
    }

    public void attach(OrderId order, Instant now) {
        requireMayAttach();
        apply(new OrderAttached(state.id(), order, now));
    }

    public void detach(OrderId order, Instant now) {
        if (order.equals(orders.open())) apply(new OrderDetached(state.id(), order, now));
    }
}
