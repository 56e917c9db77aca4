package dev.ross.command.order;

import static dev.ross.command.fixture.DinnerFixture.SERVER;
import static dev.ross.command.fixture.DinnerFixture.line;
import static dev.ross.command.fixture.DinnerFixture.openItem;
import static dev.ross.contracts.menu.MenuRejection.UNKNOWN_MENU_ITEM;
import static dev.ross.contracts.order.OrderRejection.ORDER_SETTLED;
import static dev.ross.contracts.order.OrderRejection.OVERPAID;
import static dev.ross.contracts.order.OrderRejection.UNKNOWN_ORDER;
import static dev.ross.contracts.order.payment.OrderPayment.PaymentMethod.CARD;
import static dev.ross.contracts.order.payment.OrderPayment.PaymentMethod.CASH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.command.fixture.CommandFixture;
import dev.ross.command.fixture.DinnerFixture;
import dev.ross.contracts.menu.MenuItemId;
import dev.ross.contracts.money.CashRounding;
import dev.ross.contracts.money.Rate;
import dev.ross.contracts.order.OrderBillCommand.GiveDiscount;
import dev.ross.contracts.order.OrderBillCommand.QuoteOrder;
import dev.ross.contracts.order.OrderBillCommand.RecordPayment;
import dev.ross.contracts.order.OrderBillCommand.SettleOrder;
import dev.ross.contracts.order.OrderBillCommand.SplitBill;
import dev.ross.contracts.order.OrderBillEvent.BillDivided;
import dev.ross.contracts.order.OrderBillEvent.PaymentRecorded;
import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.order.line.LineReduction.Discount;
import dev.ross.contracts.order.line.LineRequest;
import dev.ross.contracts.order.line.ReductionId;
import dev.ross.contracts.order.payment.OrderQuote;
import dev.ross.contracts.order.payment.OrderQuote.QuotedPart;
import dev.ross.contracts.order.payment.OrderQuote.QuotedPayment;
import dev.ross.contracts.order.payment.PaymentId;
import dev.ross.contracts.order.payment.SplitRequest.Evenly;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What changes would come to; nothing is stored. */
class QuoteTest {
    private final DinnerFixture dinner = new DinnerFixture();

    /** A dinner for 676.50, where the smallest coin is 1.00. */
    private CommandFixture dined() {
        return dinner.seated(dinner.settings(new CashRounding(100), 1))
                .when(dinner.open(openItem("a", "Dinner", 676_50, null)));
    }

    @Test
    void thePaymentIsQuotedAsItIsRecorded() {
        var fixture = dined();
        var payment = new RecordPayment(dinner.order, PaymentId.of("quote"), null, CASH, null, 0, 1_000_00L, SERVER);

        var quote = fixture.ask(quote(List.of(), null, null, payment), OrderQuote.class);

        assertThat(quote.payment()).isEqualTo(new QuotedPayment(677_00, 0, 50, 323_00L));
        assertThat(quote.totals().open()).isEqualTo(676_50);
        fixture.expectNothing().when(payment);
        assertThat(QuotedPayment.of(fixture.happened(PaymentRecorded.class).payment()))
                .isEqualTo(quote.payment());
    }

    @Test
    void changesAreQuotedOneAfterTheOther() {
        var fixture = dined();
        var split = dinner.split(new Evenly(2));
        var discount = discount(new Discount(Rate.ofPercent(10), null));
        var payment = new RecordPayment(dinner.order, PaymentId.of("quote"), 2, CARD, null, 10_00, null, SERVER);

        var quote = fixture.ask(quote(List.of(line("b", 1, dinner.beer)), discount, split, payment), OrderQuote.class);

        assertThat(quote.totals().subtotal()).isEqualTo(755_50);
        assertThat(quote.totals().discount()).isEqualTo(75_55);
        assertThat(quote.totals().total()).isEqualTo(679_95);
        assertThat(quote.parts()).extracting(QuotedPart::total).containsExactly(339_98L, 339_97L);
        assertThat(Objects.requireNonNull(quote.payment()).amount()).isEqualTo(349_97);
        fixture.expectNothing()
                .when(dinner.add(line("b", 1, dinner.beer)))
                .when(discount)
                .when(split);
        assertThat(fixture.happened(BillDivided.class).parts())
                .extracting(part -> QuotedPart.of(part, part.total()))
                .isEqualTo(quote.parts());
    }

    @Test
    void whatWouldBeRefusedIsRefused() {
        var unknown = new MenuItemId(dinner.restaurant.id, "unknown");
        dined().when(quote(List.of(line("b", 1, unknown)), null, null, null))
                .expectRejection(UNKNOWN_MENU_ITEM)
                .when(quote(List.of(), null, null, dinner.pay("quote", CARD, 676_51L, 0, null)))
                .expectRejection(OVERPAID)
                .when(new QuoteOrder(new OrderId(dinner.restaurant.id, "other"), List.of(), null, null, null))
                .expectRejection(UNKNOWN_ORDER)
                .when(dinner.pay("p1", CARD, null, 0, null))
                .when(new SettleOrder(dinner.order, SERVER))
                .when(quote(List.of(), null, null, null))
                .expectRejection(ORDER_SETTLED);
    }

    private QuoteOrder quote(
            List<LineRequest> lines,
            @Nullable GiveDiscount discount,
            @Nullable SplitBill split,
            @Nullable RecordPayment payment) {
        return new QuoteOrder(dinner.order, lines, discount, split, payment);
    }

    private GiveDiscount discount(Discount discount) {
        return new GiveDiscount(dinner.order, null, ReductionId.of("quote"), discount, "Staff", null, SERVER);
    }
}
