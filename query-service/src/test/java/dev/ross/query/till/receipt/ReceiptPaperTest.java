package dev.ross.query.till.receipt;

import static dev.ross.query.till.receipt.ReceiptPapers.card;
import static dev.ross.query.till.receipt.ReceiptPapers.cash;
import static dev.ross.query.till.receipt.ReceiptPapers.correction;
import static dev.ross.query.till.receipt.ReceiptPapers.dinner;
import static dev.ross.query.till.receipt.ReceiptPapers.line;
import static dev.ross.query.till.receipt.ReceiptPapers.sale;
import static dev.ross.query.till.receipt.ReceiptPapers.tax;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.order.line.OrderLine.ChosenOption;
import dev.ross.contracts.order.payment.OrderPayment;
import dev.ross.contracts.order.payment.OrderPayment.CashHandling;
import dev.ross.contracts.order.payment.OrderPayment.PaymentMethod;
import dev.ross.contracts.order.payment.PaymentId;
import dev.ross.contracts.till.receipt.FiscalMark;
import dev.ross.contracts.till.receipt.ReceiptContent.ReceiptBill;
import dev.ross.contracts.till.receipt.ReceiptContent.ReceiptKind;
import dev.ross.query.fixture.PaperFiles;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What receipts look like on paper. */
class ReceiptPaperTest {
    private static final FiscalMark MARK = new FiscalMark(
            "CU-4711", true, List.of("Control code", "K7QF2M9TXW3LRB8ZP5HD6NVYJ4CEGASU1K7QF2M9TXW3LRB8ZP5HD6NVYJ4CE"));

    @Test
    void aSaleThatIsPaidInCashWithATip() throws IOException {
        PaperFiles.requireSame("sale-in-cash", ReceiptPapers.of(dinner(cash(50_000, 2_000, 50, 100_000)), 1, MARK));
    }

    @Test
    void cashOfWhichSomeWasGivenBackBeforeTheReceipt() throws IOException {
        var paid = new OrderPayment(
                PaymentId.of("p1"), null, PaymentMethod.CASH, 47_950, 0, 0, new CashHandling(50_000, 1_550));
        PaperFiles.requireSame("cash-given-back", ReceiptPapers.of(dinner(paid), 1, MARK));
    }

    @Test
    void taxOnTopAndAServiceCharge() throws IOException {
        var bill = new ReceiptBill(false, List.of(line("Burger", 3, 999, 88_750)), 300, 534, 3_494);
        var taxes = List.of(tax(0, 534, 0), tax(88_750, 2_697, 263));
        PaperFiles.requireSame("tax-on-top", ReceiptPapers.of(sale("USD", null, bill, taxes, card(4_000, 506))));
    }

    @Test
    void theShareOfASeatInABottle() throws IOException {
        var lines = List.of(
                line("Beef", 1, 31_000, 120_000, 0, 29_000, 29_000),
                line("Bottle of red wine", 1, 45_000, 250_000, 0, 45_000, 15_000),
                line("Olives", 1, 4_500, 120_000, 1, 0, 0));
        var bill = new ReceiptBill(true, lines, 0, 4_400, 138_000);
        var taxes = List.of(tax(120_000, 28_482, 3_418), tax(250_000, 13_200, 3_300));
        PaperFiles.requireSame("part-of-a-seat", ReceiptPapers.of(sale("SEK", 2, bill, taxes, card(48_400, 0))));
    }

    @Test
    void anEvenPartShowsTheWholeBill() throws IOException {
        var bill = new ReceiptBill(true, List.of(line("Menu", 3, 10_000, 120_000)), 1_000, 2_900, 31_900);
        var taxes = List.of(tax(120_000, 9_494, 1_139));
        PaperFiles.requireSame("even-part", ReceiptPapers.of(sale("SEK", 3, bill, taxes, card(10_633, 0))));
    }

    @Test
    void anEvenPartOfABillWithTaxOnTopShowsTheTaxOfTheBill() throws IOException {
        var bill = new ReceiptBill(false, List.of(line("Burger", 3, 999, 88_750)), 0, 0, 3_263);
        var taxes = List.of(tax(88_750, 1_498, 133));
        PaperFiles.requireSame("even-part-on-top", ReceiptPapers.of(sale("USD", 1, bill, taxes, card(1_631, 0))));
    }

    @Test
    void aRefund() throws IOException {
        var back = new OrderPayment(PaymentId.of("p1"), null, PaymentMethod.CARD, -6_000, -1_000, 0, null);
        var unavailable = new FiscalMark("CU-4711", false, List.of());
        PaperFiles.requireSame(
                "refund", ReceiptPapers.of(correction(ReceiptKind.REFUND, null, -4_464, -536, back), 1, unavailable));
    }

    @Test
    void aCancellationOfAPart() throws IOException {
        var back = new OrderPayment(PaymentId.of("p1"), 2, PaymentMethod.OTHER, -10_000, 0, 0, null);
        PaperFiles.requireSame(
                "cancellation", ReceiptPapers.of(correction(ReceiptKind.CANCELLATION, 2, -8_929, -1_071, back)));
    }

    @Test
    void aCopySaysSoFirstAndLast() throws IOException {
        PaperFiles.requireSame("copy", ReceiptPapers.of(dinner(card(47_950, 0)), 2, MARK));
    }

    @Test
    void yenHaveNoDecimals() throws IOException {
        var bill = new ReceiptBill(true, List.of(line("焼き鳥と冷たいビールの盛り合わせ 特別", 2, 1_850, 100_000)), 0, 0, 3_700);
        PaperFiles.requireSame(
                "yen", ReceiptPapers.of(sale("JPY", null, bill, List.of(tax(100_000, 3_364, 336)), card(3_700, 0))));
    }

    @Test
    void dinarsHaveThreeDecimals() throws IOException {
        var bill = new ReceiptBill(true, List.of(line("Machboos", 1, 4_750, 0)), 0, 0, 4_750);
        PaperFiles.requireSame(
                "dinars", ReceiptPapers.of(sale("KWD", null, bill, List.of(tax(0, 4_750, 0)), card(4_750, 0))));
    }

    @Test
    void largeAmountsStandBelowEachOther() throws IOException {
        var bill = new ReceiptBill(true, List.of(line("Feast", 1, 999_999_999_999L, 120_000)), 0, 0, 999_999_999_999L);
        var taxes = List.of(tax(120_000, 892_857_142_856L, 107_142_857_143L));
        PaperFiles.requireSame(
                "large-amounts", ReceiptPapers.of(sale("SEK", null, bill, taxes, card(999_999_999_999L, 0))));
    }

    @Test
    void hostileNamesBreakNothing() throws IOException {
        var lines = List.of(
                line("\u202Eevil\u202C \u2066x\u2069 a\u0000b\u001B[31mred\r\nTOTAL 0.00", 1, 1_000, 120_000),
                line("שלום סלט", 1, 2_000, 120_000, new ChosenOption("جبن", 100)),
                line("Beer \uD83C\uDF7A\u200D\uD83C\uDF7A mug\uFE0F", 1, 3_000, 120_000),
                line("Z\u0301\u0302\u0303\u0304\u0305\u0306algo", 1, 4_000, 120_000),
                line("Pfannkuchen".repeat(18) + "zz", 1, 5_000, 120_000),
                line("\u0301\u200B", 1, 6_000, 120_000));
        var bill = new ReceiptBill(true, lines, 0, 0, 21_000);
        var paper = ReceiptPapers.of(sale("SEK", null, bill, List.of(tax(120_000, 18_750, 2_250)), card(21_000, 0)));
        PaperFiles.requireSame("hostile-names", paper);
        assertThat(String.join("", paper.lines()).codePoints())
                .noneMatch(point ->
                        Character.getType(point) == Character.CONTROL || Character.getType(point) == Character.FORMAT);
    }

    @Test
    void manyPaymentsAndOptionsAreAllSet() {
        var options = IntStream.range(0, 700)
                .mapToObj(number -> new ChosenOption("Option " + number, 1))
                .toArray(ChosenOption[]::new);
        var bill = new ReceiptBill(true, List.of(line("Plate", 1, 700, 120_000, options)), 0, 0, 700);
        var paper = ReceiptPapers.of(sale("SEK", null, bill, List.of(tax(120_000, 625, 75)), card(700, 0)));
        assertThat(paper.lines()).hasSizeGreaterThan(700).anyMatch(line -> line.contains("Option 699"));
    }
}
