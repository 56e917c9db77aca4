package dev.ross.command.order.receipt;

import dev.ross.command.order.Order;
import dev.ross.command.order.payment.PaymentSafeguard;
import dev.ross.command.till.TillBook;
import dev.ross.command.till.TillEntries;
import dev.ross.contracts.order.OrderBillEvent;
import dev.ross.contracts.value.StaffId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stores what changes the payment of an order, together with what that enters into the till. */
@Component
public class OrderTillEntries {
    private final PaymentSafeguard payments;
    private final TillBook till;

    OrderTillEntries(PaymentSafeguard payments, TillBook till) {
        this.payments = payments;
        this.till = till;
    }

    /**
     * Nothing is stored before all of it is decided. The payment provider is asked before the till is opened, for which
     * other orders wait.
     *
     * @throws dev.ross.contracts.RejectedException if the payment is declined, or a receipt cannot be issued
     */
    public void enter(Order order, OrderBillEvent event, StaffId by, Instant now) {
        var after = order.content().after(event);
        var entries = new OrderEntries(order.id(), order.content(), after).entries();
        var prepared = till.prepare(entries.withReference(reference(entries)), by, now);
        order.payment().record(event);
        prepared.write();
    }

    private @Nullable String reference(TillEntries entries) {
        var refund = entries.refund();
        if (refund != null) return payments.giveBack(entries.order(), refund.payment(), refund.refund());
        return entries.payment() == null ? null : payments.take(entries.order(), entries.payment());
    }
}
