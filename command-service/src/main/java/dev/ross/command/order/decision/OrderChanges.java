package dev.ross.command.order.decision;

import dev.ross.command.order.Order;
import dev.ross.command.order.OrderStore;
import dev.ross.command.order.decision.OrderFacts.OrderFactsReader;
import dev.ross.contracts.CommandOutcome;
import dev.ross.contracts.order.OrderCommand;
import java.time.Instant;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.axonframework.messaging.MetaData;
import org.springframework.stereotype.Component;

/** Makes changes of one order, within its limit of changes. */
@Component
class OrderChanges {
    private final OrderStore orders;
    private final OrderFactsReader facts;
    private final OrderChangeLimit limit;

    OrderChanges(OrderStore orders, OrderFactsReader facts, OrderChangeLimit limit) {
        this.orders = orders;
        this.facts = facts;
        this.limit = limit;
    }

    /** Changes what is ordered or charged, which ends when the order is settled. */
    CommandOutcome make(OrderCommand command, MetaData metaData, BiConsumer<Order, Instant> decision) {
        var now = facts.now();
        return once(
                command,
                metaData,
                now,
                order -> order.change(limit.of(command), now, open -> decision.accept(open, now)));
    }

    /** The same, decided with the menu and the rules of the restaurant. */
    CommandOutcome decide(OrderCommand command, MetaData metaData, BiConsumer<Order, OrderFacts> decision) {
        var read = facts.of(command.restaurant()).askedWith(metaData);
        return once(
                command,
                metaData,
                read.now(),
                order -> order.change(limit.of(command), read.now(), open -> decision.accept(open, read)));
    }

    /** Records what may also happen after an order is settled: its way through the kitchen, its refunds. */
    CommandOutcome follow(OrderCommand command, MetaData metaData, BiConsumer<Order, Instant> decision) {
        var now = facts.now();
        return once(
                command,
                metaData,
                now,
                order -> order.follow(limit.of(command), now, any -> decision.accept(any, now)));
    }

    /** The same, decided with the menu and the rules of the restaurant. */
    CommandOutcome followDecided(OrderCommand command, MetaData metaData, BiConsumer<Order, OrderFacts> decision) {
        var read = facts.of(command.restaurant());
        return once(
                command,
                metaData,
                read.now(),
                order -> order.follow(limit.of(command), read.now(), any -> decision.accept(any, read)));
    }

    /** Records what neither changes an order nor counts as a change of it. */
    CommandOutcome record(OrderCommand command, MetaData metaData, BiConsumer<Order, Instant> decision) {
        var now = facts.now();
        return once(command, metaData, now, order -> decision.accept(order, now));
    }

    private CommandOutcome once(OrderCommand command, MetaData metaData, Instant now, Consumer<Order> change) {
        return OrderRequests.once(orders.existing(command.order()), command.order(), metaData, now, change);
    }
}
