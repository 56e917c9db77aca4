package dev.ross.command.order.payment;

import static dev.ross.contracts.order.OrderRejection.PAYMENT_DECLINED;
import static dev.ross.contracts.order.OrderRejection.PAYMENT_PROVIDER_AWAY;

import dev.ross.command.order.payment.PaymentAnswer.Approved;
import dev.ross.command.order.payment.PaymentAnswer.Declined;
import dev.ross.command.order.payment.PaymentAnswer.ProviderAway;
import dev.ross.command.platform.call.BoundedCalls;
import dev.ross.contracts.RejectedException;
import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.order.payment.OrderPayment;
import dev.ross.contracts.order.payment.OrderRefund;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Has payments taken and given back before they are stored, by the payment provider if there is one. Called in the
 * command's unit of work as its last check: after it, nothing may refuse the command.
 */
@Component
public class PaymentSafeguard implements DisposableBean {
    private final PaymentProvider provider;
    private final BoundedCalls calls;

    PaymentSafeguard(ObjectProvider<PaymentProvider> providers, PaymentProperties properties, MeterRegistry registry) {
        provider = providers.getIfAvailable(RecordedPayments::new);
        calls = new BoundedCalls("payment-provider", properties.answerWithin(), registry);
    }

    /**
     * @return by which the provider knows the payment; absent: it has no reference
     * @throws RejectedException if it was declined, or it is not known whether it was taken
     */
    public @Nullable String take(OrderId order, OrderPayment payment) {
        return referenceOf(ask(provider -> provider.take(order, payment)));
    }

    /**
     * @param payment of which something is given back
     * @return by which the provider knows the refund; absent: it has no reference
     * @throws RejectedException if it was declined, or it is not known whether it was given back
     */
    public @Nullable String giveBack(OrderId order, OrderPayment payment, OrderRefund refund) {
        return referenceOf(ask(provider -> provider.giveBack(order, payment, refund)));
    }

    private PaymentAnswer ask(Function<PaymentProvider, PaymentAnswer> question) {
        if (provider instanceof RecordedPayments) return question.apply(provider);
        return calls.call(() -> question.apply(provider)).orElseGet(ProviderAway::new);
    }

    private static @Nullable String referenceOf(PaymentAnswer answer) {
        return switch (answer) {
            case Approved approved -> approved.reference();
            case Declined declined ->
                throw new RejectedException(PAYMENT_DECLINED, Map.of("declineCode", declined.code()));
            case ProviderAway away -> throw new RejectedException(PAYMENT_PROVIDER_AWAY);
        };
    }

    @Override
    public void destroy() {
        calls.close();
    }
}
