package dev.ross.command.fiscal;

import dev.ross.command.fiscal.FiscalStep.FiscalLine;
import dev.ross.command.fiscal.FiscalStep.LinesOrdered;
import dev.ross.command.fiscal.FiscalStep.ReceiptDue;
import dev.ross.contracts.money.BillTotals.TaxTotal;
import dev.ross.contracts.money.Rate;
import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.order.line.LineId;
import dev.ross.contracts.order.payment.OrderPayment;
import dev.ross.contracts.order.payment.OrderPayment.PaymentMethod;
import dev.ross.contracts.order.payment.PaymentId;
import dev.ross.contracts.till.receipt.ReceiptContent;
import dev.ross.contracts.till.receipt.ReceiptContent.ReceiptBill;
import dev.ross.contracts.till.receipt.ReceiptContent.ReceiptKind;
import dev.ross.contracts.till.receipt.ReceiptId;
import dev.ross.contracts.till.receipt.ReceiptLine;
import dev.ross.contracts.value.RestaurantId;
import java.util.Currency;
import java.util.List;

/** Steps about one order of soups at 112 kronor, of which 12 are tax. */
final class SampleReceipts {
    static final RestaurantId RESTAURANT = RestaurantId.of("receipts");
    static final OrderId ORDER = new OrderId(RESTAURANT, "o1");

    private static final long PRICE = 112_00;
    private static final Rate RATE = Rate.ofPercent(12);

    private SampleReceipts() {}

    static ReceiptId number(long number) {
        return new ReceiptId(RESTAURANT, number);
    }

    static LinesOrdered ordered(String id, int quantity) {
        return new LinesOrdered(ORDER, List.of(new FiscalLine(LineId.of(id), "Soup", quantity, PRICE, RATE)));
    }

    static ReceiptDue sale(long number, String line, int quantity) {
        return new ReceiptDue(number(number), soups(line, quantity), "p-" + line);
    }

    static ReceiptContent soups(String line, int quantity) {
        return soups(line, quantity, new TaxTotal(RATE, quantity * 100_00L, quantity * 12_00L));
    }

    /** The same receipt with other taxes. */
    static ReceiptContent soups(String line, int quantity, TaxTotal... taxes) {
        var amount = quantity * PRICE;
        var soup = new ReceiptLine(LineId.of(line), "Soup", quantity, PRICE, RATE, 0, amount, amount, List.of());
        return new ReceiptContent(
                ORDER,
                null,
                ReceiptKind.SALE,
                Currency.getInstance("SEK"),
                new ReceiptBill(true, List.of(soup), 0, 0, amount),
                List.of(taxes),
                List.of(paid("p-" + line, amount)),
                null);
    }

    /** A receipt without lines, of money that was given back, or of a part that is open again. */
    static ReceiptContent taken(ReceiptKind kind, String payment) {
        return new ReceiptContent(
                ORDER,
                null,
                kind,
                Currency.getInstance("SEK"),
                new ReceiptBill(true, List.of(), 0, 0, 0),
                List.of(new TaxTotal(RATE, -100_00, -12_00)),
                List.of(paid(payment, -112_00)),
                null);
    }

    private static OrderPayment paid(String id, long amount) {
        return new OrderPayment(PaymentId.of(id), null, PaymentMethod.CARD, amount, 0, 0, null);
    }
}
