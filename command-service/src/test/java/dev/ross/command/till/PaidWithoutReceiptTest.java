package dev.ross.command.till;

import static dev.ross.command.fixture.DinnerFixture.SERVER;
import static dev.ross.command.fixture.DinnerFixture.openItem;
import static dev.ross.command.fixture.StockholmRestaurant.at;
import static dev.ross.contracts.order.payment.OrderPayment.PaymentMethod.CARD;
import static dev.ross.contracts.order.payment.OrderPayment.PaymentMethod.CASH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.command.fixture.CommandFixture;
import dev.ross.command.fixture.DinnerFixture;
import dev.ross.contracts.money.CashRounding;
import dev.ross.contracts.order.OrderBillCommand.RecordPayment;
import dev.ross.contracts.order.OrderBillCommand.RefundPayment;
import dev.ross.contracts.order.OrderBillCommand.SettleOrder;
import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.order.OrderLineCommand.OpenOrder;
import dev.ross.contracts.order.payment.PaymentId;
import dev.ross.contracts.order.payment.RefundId;
import dev.ross.contracts.till.DayTotals;
import dev.ross.contracts.till.TillCommand.CloseDay;
import dev.ross.contracts.till.TillEvent.DayClosed;
import dev.ross.contracts.value.Requester;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is received is what the receipts come to, tips, cash rounding and what is on no receipt of that day. */
class PaidWithoutReceiptTest {
    private static final LocalDate FRIDAY = LocalDate.parse("2026-11-20");

    private final DinnerFixture dinner = new DinnerFixture();
    private final OrderId other = new OrderId(dinner.restaurant.id, "o2");

    /** A pie for 99.60 that was paid with a tip of 10.00 and 0.40 of cash rounding. */
    private CommandFixture settled() {
        return dinner.seated(dinner.settings(new CashRounding(100), 1))
                .when(dinner.open(openItem("a", "Pie", 99_60, null)))
                .when(dinner.pay("p1", CASH, null, 10_00, null))
                .when(new SettleOrder(dinner.order, SERVER));
    }

    /** Another order of 100.00, of which 30.00 are paid. */
    private CommandFixture partlyPaid() {
        var lines = List.of(openItem("a", "Stew", 100_00, null));
        return settled()
                .when(new OpenOrder(other, dinner.seating, Requester.staff(), SERVER, lines, null))
                .when(new RecordPayment(other, PaymentId.of("p1"), null, CARD, 30_00L, 0, null, SERVER));
    }

    private DayTotals closed(CommandFixture fixture, LocalDate day, long counted) {
        fixture.when(new CloseDay(dinner.restaurant.id, day, counted, 0L, null, true, SERVER));
        return fixture.happened(DayClosed.class).totals();
    }

    @Test
    void ofSettledOrdersNothingIsWithoutReceipt() {
        var day = closed(settled(), FRIDAY, 110_00);
        assertThat(day.received()).isEqualTo(110_00);
        assertThat(day.tips()).isEqualTo(10_00);
        assertThat(day.rounding()).isEqualTo(40);
        assertThat(day.total()).isEqualTo(99_60);
        assertThat(day.paidWithoutReceipt()).isZero();
    }

    @Test
    void whatIsGivenBackOfAReceiptHasAReceipt() {
        var refund = new RefundPayment(
                dinner.order, RefundId.of("r1"), PaymentId.of("p1"), 50_00L, "Wrong method", null, SERVER);
        var day = closed(settled().when(refund), FRIDAY, 60_00);
        assertThat(day.received()).isEqualTo(60_00);
        assertThat(day.paidWithoutReceipt()).isZero();
    }

    @Test
    void whatIsPaidOfAnOpenOrderIsWithoutReceipt() {
        var day = closed(partlyPaid(), FRIDAY, 110_00);
        assertThat(day.received()).isEqualTo(140_00);
        assertThat(day.total()).isEqualTo(99_60);
        assertThat(day.paidWithoutReceipt()).isEqualTo(30_00);
    }

    @Test
    void onTheDayOfItsReceiptItHadBeenPaidEarlier() {
        var fixture = partlyPaid();
        closed(fixture, FRIDAY, 110_00);
        fixture.at(at("2026-11-21T18:00"))
                .when(dinner.payFor(other, "p2", CARD))
                .when(new SettleOrder(other, SERVER));
        var day = closed(fixture, FRIDAY.plusDays(1), 0);
        assertThat(day.received()).isEqualTo(70_00);
        assertThat(day.total()).isEqualTo(100_00);
        assertThat(day.paidWithoutReceipt()).isEqualTo(-30_00);
    }
}
