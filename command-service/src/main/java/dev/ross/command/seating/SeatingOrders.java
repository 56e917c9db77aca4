package dev.ross.command.seating;

import static dev.ross.contracts.RejectedException.require;
import static dev.ross.contracts.order.OrderRejection.HAS_OPEN_ORDER;
import static dev.ross.contracts.order.OrderRejection.TOO_MANY_ORDERS;

import dev.ross.contracts.AtMost;
import dev.ross.contracts.RejectedException;
import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.seating.SeatingOrderEvent;
import dev.ross.contracts.seating.SeatingOrderEvent.OrderAttached;
import dev.ross.contracts.seating.SeatingOrderEvent.OrderDetached;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The orders of a seating: at most one is open.
 *
 * @param open absent if none is
 * @param all those that it has had, each once, however often it went to another party and came back
 */
public record SeatingOrders(
        @Nullable OrderId open, @AtMost(SeatingOrders.MOST) List<OrderId> all) {
    static final int MOST = 50;
    static final SeatingOrders NONE = new SeatingOrders(null, List.of());

    public SeatingOrders {
        all = List.copyOf(all);
    }

    SeatingOrders after(SeatingOrderEvent event) {
        return switch (event) {
            case OrderAttached attached -> new SeatingOrders(attached.order(), with(attached.order()));
            case OrderDetached detached -> new SeatingOrders(null, all);
        };
    }

    private List<OrderId> with(OrderId order) {
        return Stream.concat(all.stream(), Stream.of(order)).distinct().toList();
    }

    /** The order that it had last, as a rejection names it; empty if it had none. */
    Map<String, Object> last() {
        return all.isEmpty() ? Map.of() : Map.of("order", all.getLast().toString());
    }

    /**
     * @throws RejectedException if one is open, or there were too many
     */
    void requireMayOpen() {
        requireNoneOpen();
        require(all.size() < MOST, TOO_MANY_ORDERS);
    }

    /**
     * @throws RejectedException if one is open, or there were too many and this is another one
     */
    void requireMayHave(OrderId order) {
        if (all.contains(order)) requireNoneOpen();
        else requireMayOpen();
    }

    /**
     * @throws RejectedException if one is open
     */
    public void requireNoneOpen() {
        if (open != null) throw new RejectedException(HAS_OPEN_ORDER, Map.of("order", open.toString()));
    }
}
