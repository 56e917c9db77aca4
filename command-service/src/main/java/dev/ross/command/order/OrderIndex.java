package dev.ross.command.order;

import dev.ross.command.platform.fold.StreamFold;
import dev.ross.command.platform.fold.StreamFolds;
import dev.ross.contracts.RejectedException;
import dev.ross.contracts.StreamKind;
import dev.ross.contracts.order.OrderEvent;
import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.order.OrderLineEvent.OrderOpened;
import dev.ross.contracts.order.OrderRejection;
import dev.ross.contracts.order.OrderTransferEvent.OrderMoved;
import dev.ross.contracts.value.SeatingId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lock-free index of orders: shows which seating to open before an order is opened. */
@Component
public class OrderIndex {
    private final StreamFold<SeatingId> seatings;

    OrderIndex(StreamFolds folds) {
        this.seatings = folds.fold(StreamKind.ORDER.prefix(), (before, event) -> after(before, (OrderEvent) event));
    }

    private static SeatingId after(@Nullable SeatingId before, OrderEvent event) {
        if (event instanceof OrderOpened opened) return opened.terms().seating();
        return event instanceof OrderMoved moved ? moved.seating() : Objects.requireNonNull(before);
    }

    public boolean knows(OrderId order) {
        return seatings.of(order.toString()).isPresent();
    }

    /**
     * The seating whose party has the order.
     *
     * @throws RejectedException if there is no such order
     */
    public SeatingId seatingOf(OrderId order) {
        return seatings.of(order.toString()).orElseThrow(() -> new RejectedException(OrderRejection.UNKNOWN_ORDER));
    }
}
