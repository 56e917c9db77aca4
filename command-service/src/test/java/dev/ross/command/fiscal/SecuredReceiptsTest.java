package dev.ross.command.fiscal;

import static dev.ross.command.fixture.DinnerFixture.SERVER;
import static dev.ross.command.fixture.DinnerFixture.openItem;
import static dev.ross.contracts.order.payment.OrderPayment.PaymentMethod.CARD;
import static dev.ross.contracts.order.payment.OrderPayment.PaymentMethod.CASH;
import static dev.ross.contracts.till.TillRejection.FISCAL_UNIT_AWAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.command.fixture.CommandFixture;
import dev.ross.command.fixture.DinnerFixture;
import dev.ross.contracts.order.OrderBillCommand.CompLine;
import dev.ross.contracts.order.OrderBillCommand.RefundPayment;
import dev.ross.contracts.order.OrderBillCommand.SettleOrder;
import dev.ross.contracts.order.OrderBillEvent.OrderSettled;
import dev.ross.contracts.order.line.LineId;
import dev.ross.contracts.order.line.ReductionId;
import dev.ross.contracts.order.payment.PaymentId;
import dev.ross.contracts.order.payment.RefundId;
import dev.ross.contracts.order.payment.SplitRequest.BySeat;
import dev.ross.contracts.order.payment.SplitRequest.Evenly;
import dev.ross.contracts.till.TillCommand.SetTillSettings;
import dev.ross.contracts.till.TillEvent.PaymentEntered;
import dev.ross.contracts.till.TillEvent.ReceiptIssued;
import dev.ross.contracts.till.TillEvent.RefundEntered;
import dev.ross.contracts.till.TillSettings;
import dev.ross.contracts.till.TillSettings.FiscalUnitPolicy;
import java.util.Objects;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The receipts of orders are secured by strict units. */
class SecuredReceiptsTest {
    private final DinnerFixture dinner = new FiscalDinner().dinner;

    /** Two steaks at 185.00 and a beer at 79.00, of which the beer is comped. */
    private CommandFixture ordered() {
        return dinner.seated()
                .when(dinner.open(openItem("a", "Steaks", 370_00, null), openItem("b", "Beer", 79_00, null)))
                .when(new CompLine(dinner.order, LineId.of("b"), ReductionId.of("c"), null, "Courtesy", null, SERVER));
    }

    @Test
    void eachReceiptIsRegisteredWithTheNextNumber() {
        var unit = FiscalDinner.UNIT.plug(new ControlUnitFake());
        var fixture = ordered()
                .when(dinner.split(new Evenly(3)))
                .when(dinner.payPart("p1", 1, CASH))
                .expectInTheTill(PaymentEntered.class, ReceiptIssued.class)
                .when(refund("r1", "p1", 10_00L))
                .expectInTheTill(RefundEntered.class, ReceiptIssued.class)
                .when(dinner.pay("p2", CARD, null, 0, null))
                .when(new SettleOrder(dinner.order, SERVER))
                .expectInTheTill(ReceiptIssued.class)
                .when(refund("r2", "p2", null))
                .when(refund("r3", "p1", null));
        assertThat(Objects.requireNonNull(fixture.happened(ReceiptIssued.class).fiscal())
                        .lines())
                .hasSize(1);
        assertThat(unit.numbers(dinner.restaurant.id)).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(unit.faults()).isEmpty();
    }

    @Test
    void aReceiptHasOnlyLinesThatWereSecured() {
        var unit = FiscalDinner.UNIT.plug(new StepSecurityFake());
        var fixture = ordered()
                .when(dinner.remove("a", "gone", 1))
                .when(dinner.add(openItem("c", "Cake", 85_00, null)))
                .when(dinner.split(new BySeat()))
                .when(dinner.pay("p1", CARD, null, 0, null))
                .when(new SettleOrder(dinner.order, SERVER))
                .expectInTheTill(ReceiptIssued.class);
        var mark = Objects.requireNonNull(fixture.happened(ReceiptIssued.class).fiscal());
        assertThat(mark.lines()).noneMatch(line -> line.startsWith("late"));
        assertThat(unit.faults()).isEmpty();
    }

    @Test
    void nothingIsSettledWhileTheUnitIsAway() {
        var unit = FiscalDinner.UNIT.plug(new ControlUnitFake());
        var fixture = ordered().when(dinner.pay("p1", CARD, null, 0, null));
        unit.switchOff(true);
        fixture.when(new SettleOrder(dinner.order, SERVER)).expectRejection(FISCAL_UNIT_AWAY);
        unit.switchOff(false);
        fixture.when(new SettleOrder(dinner.order, SERVER)).expectInTheTill(ReceiptIssued.class);
    }

    @Test
    void aRestaurantMaySettleWithoutTheUnit() {
        var unit = FiscalDinner.UNIT.plug(new ControlUnitFake());
        var usual = TillSettings.DEFAULT;
        var settings = new TillSettings(
                usual.receipt(), FiscalUnitPolicy.CONTINUE, usual.differenceReasons(), usual.movementReasons());
        var fixture = ordered()
                .when(new SetTillSettings(dinner.restaurant.id, settings, SERVER))
                .when(dinner.pay("p1", CARD, null, 0, null));
        unit.switchOff(true);
        fixture.when(new SettleOrder(dinner.order, SERVER)).expectInTheTill(ReceiptIssued.class);
        assertThat(Objects.requireNonNull(fixture.happened(ReceiptIssued.class).fiscal())
                        .available())
                .isFalse();
    }

    /** The command is carried out again, with the same number. */
    @Test
    void aConflictAfterTheReceiptWasSecuredLeavesNoGap() {
        var unit = FiscalDinner.UNIT.plug(new ControlUnitFake());
        var fixture = ordered().when(dinner.pay("p1", CARD, null, 0, null));
        FiscalDinner.failOnce(new ConcurrencyException("another node was faster"));
        fixture.when(new SettleOrder(dinner.order, SERVER)).expectInTheTill(ReceiptIssued.class);
        assertThat(fixture.happened(OrderSettled.class).total()).isEqualTo(370_00);
        assertThat(fixture.happened(ReceiptIssued.class).number()).isEqualTo(1);
        assertThat(unit.numbers(dinner.restaurant.id)).containsExactly(1L);
        assertThat(unit.faults()).isEmpty();
    }

    private RefundPayment refund(String id, String payment, @Nullable Long amount) {
        return new RefundPayment(
                dinner.order, RefundId.of(id), PaymentId.of(payment), amount, "Wrong method", null, SERVER);
    }
}
