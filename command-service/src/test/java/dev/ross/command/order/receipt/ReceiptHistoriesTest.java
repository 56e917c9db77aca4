package dev.ross.command.order.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.command.order.RandomDivision;
import dev.ross.command.order.payment.PaidAmount;
import dev.ross.contracts.RejectedException;
import dev.ross.contracts.money.BillTotals.TaxTotal;
import dev.ross.contracts.money.Rate;
import dev.ross.contracts.order.OrderContent;
import dev.ross.contracts.order.payment.OrderPayment;
import dev.ross.contracts.till.receipt.ReceiptContent;
import dev.ross.contracts.till.receipt.ReceiptContent.ReceiptKind;
import dev.ross.contracts.till.receipt.ReceiptLine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Random histories of bills that are split, paid, settled and refunded: the receipts are always what was charged. */
class ReceiptHistoriesTest {
    private static final int HISTORIES = 400;
    private static final int STEPS = 60;

    private final List<ReceiptContent> receipts = new ArrayList<>();
    private final HashSet<String> seen = new HashSet<>();

    @Test
    void theReceiptsAreWhatWasChargedAndPaid() {
        var seed = Long.getLong("ross.seed", System.nanoTime());
        for (var history = 0; history < HISTORIES; history++) {
            receipts.clear();
            var bill = new RandomDivision(new Random(seed + history));
            for (var step = 0; step < STEPS; step++)
                make(bill, bill::step, "-Dross.seed=%d, step %d".formatted(seed + history, step));
            payAndSettle(bill, "-Dross.seed=%d, at the end".formatted(seed + history));
            for (var step = 0; step < 20; step++)
                make(bill, () -> refund(bill), "-Dross.seed=%d, refund %d".formatted(seed + history, step));
        }
        assertThat(seen).contains("SALE of a part", "SALE", "REFUND of a part", "REFUND", "CANCELLATION of a part");
    }

    private void payAndSettle(RandomDivision bill, String how) {
        for (var part : bill.content().bill().paying().division().open())
            if (new PaidAmount(bill.content()).openOf(part) > 0) make(bill, () -> bill.payAllOf(part.number()), how);
        if (new PaidAmount(bill.content()).open() > 0) make(bill, () -> bill.payAllOf(null), how);
        make(bill, bill::settle, how);
    }

    private static void refund(RandomDivision bill) {
        try {
            bill.refund();
        } catch (RejectedException nothingIsLeft) {
            assertThat(nothingIsLeft.details().code()).isIn("REFUND_TOO_LARGE", "NOT_PAYABLE_IN_CASH");
        }
    }

    private void make(RandomDivision bill, Runnable step, String how) {
        var before = bill.content();
        step.run();
        var issued =
                new OrderEntries(bill.order(), before, bill.content()).entries().receipts();
        for (var receipt : issued) {
            seen.add(receipt.kind() + (receipt.part() == null ? "" : " of a part"));
            checkAlone(receipt, bill.content(), how + ": " + receipt);
        }
        receipts.addAll(issued);
        checkTaxes(bill.content(), how);
        checkPayments(bill.content(), how);
    }

    private static void checkAlone(ReceiptContent receipt, OrderContent content, String how) {
        var settled =
                receipt.payments().stream().mapToLong(OrderPayment::settled).sum();
        assertThat(settled).as(how).isEqualTo(receipt.total());
        if (receipt.kind() == ReceiptKind.SALE) checkSale(receipt, content, how);
        else assertThat(receipt.taxes()).as(how).allMatch(tax -> tax.net() <= 0 && tax.tax() <= 0);
    }

    private static void checkSale(ReceiptContent receipt, OrderContent content, String how) {
        assertThat(receipt.taxes()).as(how).allMatch(tax -> tax.net() >= 0 && tax.tax() >= 0);
        var bill = receipt.bill();
        var charged = bill.lines().stream().mapToLong(ReceiptLine::charged).sum();
        var shown = charged - bill.discount() + bill.serviceCharge();
        assertThat(bill.serviceCharge()).as(how).isNotNegative();
        assertThat(shown)
                .as(how)
                .isIn(
                        amountOf(receipt.taxes(), content),
                        amountOf(new PaidAmount(content).totals().taxes(), content));
    }

    private static long amountOf(List<TaxTotal> taxes, OrderContent content) {
        return taxes.stream().mapToLong(content.requireTerms().bill()::amountOf).sum();
    }

    /** Until it is settled, the receipts are of the parts that are paid; then of the bill, less what was given back. */
    private void checkTaxes(OrderContent content, String how) {
        var expected = new TreeMap<Rate, TaxTotal>();
        var charged = content.isSettled()
                ? new PaidAmount(content).totals().taxes().stream()
                : content.bill().paying().division().closed().stream().flatMap(part -> part.taxes().stream());
        charged.forEach(tax -> expected.merge(tax.rate(), tax, TaxTotal::plus));
        var actual = new TreeMap<Rate, TaxTotal>();
        receipts.stream()
                .flatMap(receipt -> receipt.taxes().stream())
                .forEach(tax -> actual.merge(tax.rate(), tax, TaxTotal::plus));
        var given = !content.isSettled() ? 0 : given(content);
        assertThat(sum(actual)).as(how).isEqualTo(sum(expected) - given);
        if (given == 0) assertThat(withoutZeros(actual)).as(how).isEqualTo(withoutZeros(expected));
        if (content.isSettled() && given == sum(expected))
            assertThat(withoutZeros(actual)).as(how).isEmpty();
    }

    private static long given(OrderContent content) {
        return content.bill().paying().refunds().stream()
                .filter(refund -> !refund.reopens())
                .mapToLong(refund -> refund.settled())
                .sum();
    }

    private static Map<Rate, TaxTotal> withoutZeros(Map<Rate, TaxTotal> taxes) {
        taxes.values().removeIf(tax -> tax.net() == 0 && tax.tax() == 0);
        return taxes;
    }

    private static long sum(Map<Rate, TaxTotal> taxes) {
        return taxes.values().stream().mapToLong(TaxTotal::gross).sum();
    }

    private void checkPayments(OrderContent content, String how) {
        for (var each : List.<ToLongFunction<OrderPayment>>of(
                OrderPayment::amount, OrderPayment::tip, OrderPayment::rounding)) {
            var onReceipts = receipts.stream()
                    .flatMap(receipt -> receipt.payments().stream())
                    .mapToLong(each)
                    .sum();
            assertThat(onReceipts)
                    .as(how)
                    .isEqualTo(payments(content).mapToLong(each).sum());
        }
    }

    private static Stream<OrderPayment> payments(OrderContent content) {
        var paying = content.bill().paying();
        return paying.payments().stream()
                .filter(payment -> content.isSettled()
                        || paying.division().findClosed(payment.part()).isPresent())
                .map(paying::remaining);
    }
}
