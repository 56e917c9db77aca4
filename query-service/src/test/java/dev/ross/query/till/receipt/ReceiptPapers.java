package dev.ross.query.till.receipt;

import dev.ross.contracts.money.BillTotals.TaxTotal;
import dev.ross.contracts.money.Rate;
import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.order.line.LineId;
import dev.ross.contracts.order.line.OrderLine.ChosenOption;
import dev.ross.contracts.order.payment.OrderPayment;
import dev.ross.contracts.order.payment.OrderPayment.CashHandling;
import dev.ross.contracts.order.payment.OrderPayment.PaymentMethod;
import dev.ross.contracts.order.payment.PaymentId;
import dev.ross.contracts.till.receipt.FiscalMark;
import dev.ross.contracts.till.receipt.ReceiptContent;
import dev.ross.contracts.till.receipt.ReceiptContent.ReceiptBill;
import dev.ross.contracts.till.receipt.ReceiptContent.ReceiptKind;
import dev.ross.contracts.till.receipt.ReceiptLine;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.query.fixture.EventScenes;
import dev.ross.query.fixture.TillScenes;
import dev.ross.query.platform.paper.PaperDocument;
import dev.ross.query.platform.paper.RestaurantHeader;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Receipts of one restaurant, and how they are set on paper. */
final class ReceiptPapers {
    static final OrderId ORDER = new OrderId(RestaurantId.of("trekok"), "aB3xK9");

    private static final TillScenes TILL = TillScenes.at("trekok");
    private static final RestaurantHeader TRE_KOK =
            new RestaurantHeader("Tre Kök", "Storgatan 1, Malmö", EventScenes.ZONE, Currency.getInstance("SEK"));

    private ReceiptPapers() {}

    static PaperDocument of(ReceiptContent content) {
        return of(content, 1, null);
    }

    static PaperDocument of(ReceiptContent content, int prints, @Nullable FiscalMark fiscal) {
        var corrects = content.kind() == ReceiptKind.SALE ? null : Long.valueOf(17);
        var number = content.kind() == ReceiptKind.SALE ? 17 : 18;
        var issued = TILL.issued(number, LocalDate.parse("2030-06-01"), content, fiscal);
        var receipt = IssuedReceipt.of(issued, corrects, TRE_KOK);
        for (var print = 1; print <= prints; print++) receipt = receipt.printed(print);
        return ReceiptView.of(receipt).onPaper();
    }

    static ReceiptContent sale(
            String currency, @Nullable Integer part, ReceiptBill bill, List<TaxTotal> taxes, OrderPayment... paid) {
        return new ReceiptContent(
                ORDER, part, ReceiptKind.SALE, Currency.getInstance(currency), bill, taxes, List.of(paid), null);
    }

    static ReceiptContent correction(ReceiptKind kind, @Nullable Integer part, long net, long tax, OrderPayment back) {
        return new ReceiptContent(
                ORDER,
                part,
                kind,
                Currency.getInstance("SEK"),
                new ReceiptBill(true, List.of(), 0, 0, 47_950),
                List.of(tax(120_000, net, tax)),
                List.of(back),
                null);
    }

    /** A line that is charged as a whole. */
    static ReceiptLine line(String name, int quantity, long price, int rate, ChosenOption... options) {
        return line(name, quantity, price, rate, 0, quantity * price, quantity * price, options);
    }

    static ReceiptLine line(
            String name,
            int quantity,
            long price,
            int rate,
            int comped,
            long amount,
            long charged,
            ChosenOption... options) {
        return new ReceiptLine(
                LineId.of("l1"),
                name,
                quantity,
                price,
                new Rate(rate),
                comped,
                amount,
                charged,
                Arrays.asList(options));
    }

    static TaxTotal tax(int rate, long net, long tax) {
        return new TaxTotal(new Rate(rate), net, tax);
    }

    static OrderPayment card(long amount, long tip) {
        return new OrderPayment(PaymentId.of("p1"), null, PaymentMethod.CARD, amount, tip, 0, null);
    }

    static OrderPayment cash(long amount, long tip, long rounding, long tendered) {
        var cash = new CashHandling(tendered, tendered - amount);
        return new OrderPayment(PaymentId.of("p2"), null, PaymentMethod.CASH, amount, tip, rounding, cash);
    }

    /** Two herrings with aioli, a beer and a cake that is not charged: 479.50. */
    static ReceiptContent dinner(OrderPayment... paid) {
        var lines = List.of(
                line("Pickled herring", 2, 20_000, 120_000, new ChosenOption("Aioli", 1_500)),
                line("Beer", 1, 7_950, 250_000),
                line("Cake", 1, 6_500, 120_000, 1, 0, 0));
        return sale(
                "SEK",
                null,
                new ReceiptBill(true, lines, 0, 0, 47_950),
                List.of(tax(120_000, 35_714, 4_286), tax(250_000, 6_360, 1_590)),
                paid);
    }
}
