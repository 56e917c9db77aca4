package dev.ross.command.order.decision;

import static dev.ross.command.platform.bus.AggregateDisagreement.Between.ORDER_AND_INDEX;

import dev.ross.command.order.Order;
import dev.ross.command.order.OrderIndex;
import dev.ross.command.order.OrderStore;
import dev.ross.command.platform.bus.AggregateDisagreement;
import dev.ross.command.seating.Seating;
import dev.ross.command.seating.SeatingStore;
import dev.ross.contracts.RejectedException;
import dev.ross.contracts.StreamKind;
import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.value.SeatingId;
import org.axonframework.modelling.command.Aggregate;
import org.springframework.stereotype.Component;

/** Opens orders together with the seatings that have them: seatings first, each kind by id. */
@Component
class SeatedOrders {
    private final SeatingStore seatings;
    private final OrderStore orders;
    private final OrderIndex index;

    SeatedOrders(SeatingStore seatings, OrderStore orders, OrderIndex index) {
        this.seatings = seatings;
        this.orders = orders;
        this.index = index;
    }

    /**
     * @throws RejectedException if there is no such order
     */
    SeatedOrder of(OrderId order) {
        var seating = seatings.existing(index.seatingOf(order));
        return seated(order, seating);
    }

    /** An order, opened after another seating as well. */
    SeatedOrder of(OrderId order, SeatingId other) {
        var seating = index.seatingOf(order);
        seatings.openBoth(seating, other);
        return seated(order, seatings.existing(seating));
    }

    /** An order, opened together with another one whose seating does not change. */
    SeatedOrder of(OrderId order, OrderId other) {
        var seating = seatings.existing(index.seatingOf(order));
        orders.openBoth(order, other);
        return seated(order, seating);
    }

    /** The order may have been moved since the index was read: then the command is retried. */
    private SeatedOrder seated(OrderId id, Aggregate<Seating> seating) {
        var order = orders.existing(id);
        if (!seating.identifier()
                .equals(StreamKind.SEATING.of(order.invoke(Order::terms).seating())))
            throw new AggregateDisagreement(ORDER_AND_INDEX, StreamKind.ORDER.of(id));
        return new SeatedOrder(seating, order);
    }

    /** An order, and the seating that has it. */
    record SeatedOrder(Aggregate<Seating> seating, Aggregate<Order> order) {}
}
