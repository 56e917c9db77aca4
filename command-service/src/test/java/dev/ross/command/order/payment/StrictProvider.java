package dev.ross.command.order.payment;

import dev.ross.command.order.payment.PaymentAnswer.Approved;
import dev.ross.command.order.payment.PaymentAnswer.Declined;
import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.order.payment.OrderPayment;
import dev.ross.contracts.order.payment.OrderRefund;
import dev.ross.contracts.order.payment.PaymentId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** A payment provider that takes each payment once, gives back no more than it took, and keeps the faults of its caller. */
final class StrictProvider implements PaymentProvider {
    private final Map<String, OrderPayment> taken = new HashMap<>();
    private final Map<String, OrderRefund> givenBack = new HashMap<>();
    private final List<String> faults = new ArrayList<>();
    private volatile @Nullable CountDownLatch hanging;
    private boolean declines;

    @Override
    public PaymentAnswer take(OrderId order, OrderPayment payment) {
        awaitRelease();
        return takeOnce(order + "/" + payment.id(), payment);
    }

    private synchronized PaymentAnswer takeOnce(String id, OrderPayment payment) {
        var before = taken.get(id);
        if (before != null && before.amount() != payment.amount()) throw fault("the amount is not that of before");
        if (declines && before == null) return new Declined("51");
        taken.put(id, payment);
        return new Approved("taken " + id);
    }

    @Override
    public PaymentAnswer giveBack(OrderId order, OrderPayment payment, OrderRefund refund) {
        awaitRelease();
        return giveBackOnce(order + "/" + payment.id(), order + "/" + refund.id(), refund);
    }

    private synchronized PaymentAnswer giveBackOnce(String payment, String id, OrderRefund refund) {
        var paid = taken.get(payment);
        if (paid == null) throw fault("nothing was taken");
        if (declines && !givenBack.containsKey(id)) return new Declined("card closed");
        if (!givenBack.containsKey(id) && backOf(refund.payment()) + refund.amount() > paid.amount())
            throw fault("more is given back than was taken");
        givenBack.put(id, refund);
        return new Approved("back " + id);
    }

    private long backOf(PaymentId payment) {
        return givenBack.values().stream()
                .filter(each -> each.payment().equals(payment))
                .mapToLong(OrderRefund::amount)
                .sum();
    }

    private IllegalStateException fault(String what) {
        faults.add(what);
        return new IllegalStateException(what);
    }

    private void awaitRelease() {
        var until = hanging;
        while (until != null && until.getCount() > 0)
            try {
                until.await();
            } catch (InterruptedException ignored) {
                // as a driver without a timeout does
            }
    }

    void hang() {
        hanging = new CountDownLatch(1);
    }

    void release() {
        var before = hanging;
        hanging = null;
        if (before != null) before.countDown();
    }

    synchronized void decline(boolean whether) {
        declines = whether;
    }

    /** What it has taken, less what it has given back. */
    synchronized long balance() {
        return taken.values().stream().mapToLong(OrderPayment::amount).sum()
                - givenBack.values().stream().mapToLong(OrderRefund::amount).sum();
    }

    synchronized List<String> faults() {
        return List.copyOf(faults);
    }
}
