package dev.ross.command.order.receipt;

import dev.ross.command.order.Order;
import dev.ross.command.till.TillBook;
import dev.ross.contracts.order.OrderBillEvent;
import dev.ross.contracts.value.StaffId;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Stores what changes the payment of an order, together with what that enters into the till. */
@Component
public class OrderTillEntries {
    private final TillBook till;

    OrderTillEntries(TillBook till) {
        this.till = till;
    }

    /** Nothing is stored before all of it is decided. */
    public void enter(Order order, OrderBillEvent event, StaffId by, Instant now) {
        var entries =
                new OrderEntries(order.id(), order.content(), order.content().after(event)).entries();
        var prepared = till.prepare(entries, by, now);
        order.payment().record(event);
        prepared.write();
    }
}
