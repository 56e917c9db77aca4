package dev.ross.command.order.payment;

import static dev.ross.contracts.order.OrderRejection.PAYMENT_DECLINED;
import static dev.ross.contracts.order.OrderRejection.PAYMENT_PROVIDER_AWAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ross.command.order.payment.PaymentAnswer.Approved;
import dev.ross.contracts.RejectedException;
import dev.ross.contracts.Rejection;
import dev.ross.contracts.RejectionDetails;
import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.order.payment.OrderPayment;
import dev.ross.contracts.order.payment.OrderPayment.PaymentMethod;
import dev.ross.contracts.order.payment.OrderRefund;
import dev.ross.contracts.order.payment.PaymentId;
import dev.ross.contracts.order.payment.RefundId;
import dev.ross.contracts.value.RestaurantId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** A payment is recorded only if its provider has taken it, and taken once however often it is sent. */
class PaymentSafeguardTest {
    private static final Duration WITHIN = Duration.ofMillis(300);
    private static final OrderId ORDER = new OrderId(RestaurantId.of("r1"), "o1");

    private final StrictProvider provider = new StrictProvider();
    private final PaymentSafeguard safeguard = safeguard(provider);

    @AfterEach
    void close() {
        provider.release();
        safeguard.destroy();
    }

    @Test
    void aPaymentIsTakenOnceAndHasAReference() {
        assertThat(safeguard.take(ORDER, payment(100))).isEqualTo("taken r1.o1/p1");
        assertThat(safeguard.take(ORDER, payment(100))).isEqualTo("taken r1.o1/p1");
        assertThat(provider.balance()).isEqualTo(100);
        assertThat(provider.faults()).isEmpty();
    }

    @Test
    void aRefundIsGivenBackOnceAndHasAReference() {
        safeguard.take(ORDER, payment(100));
        for (var sent = 0; sent < 2; sent++)
            assertThat(safeguard.giveBack(ORDER, payment(100), refund("r1", 60)))
                    .isEqualTo("back r1.o1/r1");
        assertThat(provider.balance()).isEqualTo(40);
        assertThat(provider.faults()).isEmpty();
    }

    @Test
    void whatIsDeclinedIsRefusedWithTheCodeForStaff() {
        provider.decline(true);
        var refused = refusal(() -> safeguard.take(ORDER, payment(100)));
        assertThat(refused.more()).isEqualTo(Map.of("declineCode", "51"));
        isRefusedWith(PAYMENT_DECLINED, refused);
        provider.decline(false);
        safeguard.take(ORDER, payment(100));
        provider.decline(true);
        isRefusedWith(PAYMENT_DECLINED, refusal(() -> safeguard.giveBack(ORDER, payment(100), refund("r1", 60))));
        assertThat(provider.balance()).isEqualTo(100);
    }

    /** It is taken all the same, and found when it is sent again. */
    @Test
    void aProviderThatHangsIsAwayAndThePaymentIsSentAgain() {
        provider.hang();
        var began = System.nanoTime();
        isRefusedWith(PAYMENT_PROVIDER_AWAY, refusal(() -> safeguard.take(ORDER, payment(100))));
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isBetween(WITHIN, WITHIN.multipliedBy(3));
        provider.release();
        assertThat(safeguard.take(ORDER, payment(100))).isEqualTo("taken r1.o1/p1");
        assertThat(provider.balance()).isEqualTo(100);
    }

    @Test
    void aFaultOfAProviderIsNoPayment() {
        safeguard.take(ORDER, payment(100));
        isRefusedWith(PAYMENT_PROVIDER_AWAY, refusal(() -> safeguard.take(ORDER, payment(90))));
        assertThat(provider.faults()).containsExactly("the amount is not that of before");
        isRefusedWith(PAYMENT_PROVIDER_AWAY, refusal(() -> safeguard.giveBack(ORDER, payment(100), refund("r1", 101))));
        assertThat(provider.faults()).hasSize(2);
    }

    @Test
    void withoutAProviderWhatStaffSayIsRecorded() {
        var recorded = safeguard(null);
        assertThat(recorded.take(ORDER, payment(100))).isNull();
        assertThat(recorded.giveBack(ORDER, payment(100), refund("r1", 60))).isNull();
        recorded.destroy();
    }

    @Test
    void aReferenceIsShort() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Approved("r".repeat(101)));
    }

    private static PaymentSafeguard safeguard(@Nullable PaymentProvider provider) {
        var beans = new StaticListableBeanFactory();
        if (provider != null) beans.addBean("provider", provider);
        return new PaymentSafeguard(
                beans.getBeanProvider(PaymentProvider.class), new PaymentProperties(WITHIN), new SimpleMeterRegistry());
    }

    private static OrderPayment payment(long amount) {
        return new OrderPayment(PaymentId.of("p1"), null, PaymentMethod.CARD, amount, 0, 0, null);
    }

    private static OrderRefund refund(String id, long amount) {
        return new OrderRefund(RefundId.of(id), PaymentId.of("p1"), amount, 0, 0, true);
    }

    private static RejectionDetails refusal(ThrowingCallable call) {
        @Nullable RejectedException refused = catchThrowableOfType(RejectedException.class, call);
        return Objects.requireNonNull(refused).details();
    }

    private static void isRefusedWith(Rejection rejection, RejectionDetails refused) {
        assertThat(refused.code()).isEqualTo(rejection.name());
        assertThat(refused.kind()).isEqualTo(rejection.kind());
    }
}
