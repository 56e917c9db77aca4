package dev.ross.command.order;

import dev.ross.command.platform.axon.AggregateRepositories;
import dev.ross.command.platform.axon.AggregateRepository;
import dev.ross.contracts.StreamKind;
import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.order.OrderRejection;
import java.util.Comparator;
import java.util.stream.Stream;
import org.axonframework.modelling.command.Aggregate;
import org.springframework.stereotype.Component;

/** Loads and creates orders. They are opened by id, after their seatings, and before the stock. */
@Component
public class OrderStore {
    private final AggregateRepository<OrderId, Order> orders;

    OrderStore(AggregateRepositories repositories) {
        this.orders = repositories.of(Order.class, StreamKind.ORDER, Order::blank, OrderRejection.UNKNOWN_ORDER);
    }

    public Aggregate<Order> existing(OrderId order) {
        return orders.existing(order);
    }

    /** Opens two orders, so that commands about the same two do not wait for each other for ever. */
    public void openBoth(OrderId one, OrderId other) {
        Stream.of(one, other).sorted(Comparator.comparing(OrderId::toString)).forEach(orders::existing);
    }

    public Aggregate<Order> newOne(OrderId order) {
        return orders.newOne(order);
    }
}
