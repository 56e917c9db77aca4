package dev.ross.command.order.payment;

import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.order.payment.OrderPayment;
import dev.ross.contracts.order.payment.OrderRefund;

/**
 * A service or terminal by which payments are taken and given back. There is one bean of this type at most; by default
 * ROSS records what staff say ({@link RecordedPayments}). It is asked about every payment, cash included, and answers for
 * those that are not its own that they are taken, without a reference.
 *
 * <p><b>When.</b> Called while a command is carried out, with the lock of the order, before the payment or refund is
 * stored, when nothing else can refuse it. The command waits for two seconds ({@code ross.payments.answer-within}). The
 * call runs on one of four threads of its own, which is then interrupted; while all four hang, no call is made.
 * Implementations are thread-safe. A card terminal at which a guest types a PIN takes longer: it has taken the payment
 * before, under the same id, and answers here that it has.
 *
 * <p><b>At least once.</b> The same payment of an order, by its id, is taken once, and the same refund given back once; when
 * it is asked about again, the answer is the same as before. That happens when another node has changed the order, and
 * when a client sends its command again after a crash or after no answer in time. A payment id that was declined may be
 * tried again.
 *
 * <p><b>Payments that are not stored.</b> After a crash, or if the order was settled by another node at the same moment, a
 * payment may be taken that ROSS has not recorded. The provider's own list of payments, with their ids, is compared with
 * ROSS's.
 */
public interface PaymentProvider {
    PaymentAnswer take(OrderId order, OrderPayment payment);

    /**
     * @param payment of which something is given back
     */
    PaymentAnswer giveBack(OrderId order, OrderPayment payment, OrderRefund refund);
}
