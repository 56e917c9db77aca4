package dev.ross.command.fiscal;

import static dev.ross.command.fiscal.FiscalDinner.UNIT;
import static dev.ross.command.fiscal.SampleReceipts.number;
import static dev.ross.command.fiscal.SampleReceipts.soups;
import static dev.ross.command.fiscal.SampleReceipts.taken;
import static dev.ross.contracts.till.TillRejection.FISCAL_UNIT_AWAY;
import static dev.ross.contracts.till.TillSettings.FiscalUnitPolicy.CONTINUE;
import static dev.ross.contracts.till.TillSettings.FiscalUnitPolicy.REFUSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ross.contracts.RejectedException;
import dev.ross.contracts.Rejection;
import dev.ross.contracts.till.TillSettings.FiscalUnitPolicy;
import dev.ross.contracts.till.receipt.FiscalMark;
import dev.ross.contracts.till.receipt.ReceiptContent;
import dev.ross.contracts.till.receipt.ReceiptContent.ReceiptKind;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** A receipt is secured before it is issued, or the restaurant's policy says what becomes of it. */
class FiscalSafeguardTest {
    private final ControlUnitFake unit = UNIT.plug(new ControlUnitFake());
    private final FiscalSafeguard safeguard = FiscalDinner.service().getBean(FiscalSafeguard.class);

    @AfterEach
    void release() {
        UNIT.release();
    }

    @Test
    void aReceiptSaysWhatTheUnitSays() {
        var mark = secure(1, soups("a", 1), "p-a", REFUSE);
        assertThat(mark.unit()).isEqualTo("control unit");
        assertThat(mark.available()).isTrue();
        assertThat(mark.lines()).singleElement().asString().startsWith("code ");
        assertThat(unit.faults()).isEmpty();
    }

    @Test
    void withoutAUnitAReceiptSaysNothing() {
        var none = new StaticListableBeanFactory().getBeanProvider(FiscalUnit.class);
        var calls = new FiscalCalls(none, new FiscalProperties(Duration.ofSeconds(2)), new SimpleMeterRegistry());
        assertThat(new FiscalSafeguard(none, calls).secure(number(1), soups("a", 1), "p-a", REFUSE))
                .isNull();
    }

    @Test
    void whileTheUnitIsOffReceiptsOfAllKindsAreRefusedOrSaySo() {
        unit.switchOff(true);
        for (var content :
                List.of(soups("a", 1), taken(ReceiptKind.REFUND, "p-a"), taken(ReceiptKind.CANCELLATION, "p-a"))) {
            isRefusedWith(FISCAL_UNIT_AWAY, content, Map.of("unit", "control unit", "reason", "switched off"));
            assertThat(secure(1, content, "p-a", CONTINUE))
                    .isEqualTo(new FiscalMark("control unit", false, List.of("switched off")));
        }
    }

    @Test
    void aUnitThatFailsOrHangsIsUnavailable() {
        var before = FiscalDinner.unsecured("RECEIPT");
        UNIT.fail(true);
        isRefusedWith(FISCAL_UNIT_AWAY, soups("a", 1), Map.of("unit", "control unit", "reason", "no answer"));
        UNIT.fail(false);
        UNIT.hang();
        isRefusedWith(FISCAL_UNIT_AWAY, soups("a", 1), Map.of("unit", "control unit", "reason", "no answer"));
        assertThat(FiscalDinner.unsecured("RECEIPT") - before).isEqualTo(2);
    }

    /** Another node was first: the unit of work is rolled back, and another receipt gets the number. */
    @Test
    void theNumberOfAReceiptThatWasRolledBackIsFree() {
        var work = DefaultUnitOfWork.startAndGet(new GenericMessage<>("settle"));
        secure(1, soups("a", 1), "p-a", REFUSE);
        work.rollback(new ConcurrencyException("another node was first"));
        assertThat(secure(1, soups("b", 1), "p-b", REFUSE).available()).isTrue();
        assertThat(secure(2, soups("a", 1), "p-a", REFUSE).available()).isTrue();
        assertThat(unit.faults()).isEmpty();
    }

    @Test
    void receiptsOfOneOrderAreToldApartByTheirCause() {
        secure(1, soups("a", 1), "p-a", REFUSE);
        secure(2, taken(ReceiptKind.REFUND, "p-a"), "r1", REFUSE);
        secure(3, taken(ReceiptKind.REFUND, "p-a"), "r2", REFUSE);
        assertThat(unit.numbers(number(1).restaurant())).containsExactly(1L, 2L, 3L);
    }

    private FiscalMark secure(long number, ReceiptContent content, String cause, FiscalUnitPolicy policy) {
        return Objects.requireNonNull(safeguard.secure(number(number), content, cause, policy));
    }

    private void isRefusedWith(Rejection rejection, ReceiptContent content, Map<String, Object> more) {
        @Nullable
        RejectedException refused = catchThrowableOfType(
                RejectedException.class, () -> safeguard.secure(number(1), content, "p-a", REFUSE));
        var details = Objects.requireNonNull(refused).details();
        assertThat(details.code()).isEqualTo(rejection.name());
        assertThat(details.more()).isEqualTo(more);
    }
}
