package dev.ross.command.order.receipt;

import dev.ross.command.order.payment.PaidAmount;
import dev.ross.contracts.money.BillLine;
import dev.ross.contracts.money.BillTotals;
import dev.ross.contracts.money.BillTotals.TaxTotal;
import dev.ross.contracts.money.BillTotals.TaxedAmount;
import dev.ross.contracts.order.OrderContent;
import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.order.line.OrderedLine;
import dev.ross.contracts.order.payment.BillPayments;
import dev.ross.contracts.order.payment.DividedPart;
import dev.ross.contracts.order.payment.DividedPart.LineAmount;
import dev.ross.contracts.order.payment.OrderBill;
import dev.ross.contracts.order.payment.OrderPayment;
import dev.ross.contracts.till.receipt.ReceiptContent;
import dev.ross.contracts.till.receipt.ReceiptContent.ReceiptBill;
import dev.ross.contracts.till.receipt.ReceiptContent.ReceiptKind;
import dev.ross.contracts.till.receipt.ReceiptLine;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Composes the receipts of what an order was charged: of a part of a split bill when it is paid, of the rest when the
 * order is settled. A receipt whose share of the lines is not known shows the lines of the whole bill.
 */
record SaleComposition(OrderId order, OrderContent content) {
    ReceiptContent ofPart(DividedPart part) {
        var bill = part.lines().isEmpty() ? wholeBill() : bill(linesOf(part), part.taxes());
        return receipt(part.number(), bill, part.taxes(), paymentsOf(part));
    }

    /** Empty if closed parts have it all, or nothing stands on the bill and nothing was paid. */
    Optional<ReceiptContent> ofRest() {
        var closed = paying().division().closed();
        var payments = paymentsOutside();
        if (charged().isEmpty() && payments.isEmpty()) return Optional.empty();
        if (closed.isEmpty()) return Optional.of(receipt(null, wholeBill(), totals().taxes(), payments));
        var rest = new PaidAmount(content).restBeside(closed);
        if (rest.totals().total() == 0 && payments.isEmpty()) return Optional.empty();
        var bill = bill(linesOf(rest.totals().lines()), rest.totals().taxes());
        return Optional.of(receipt(null, bill, rest.totals().taxes(), payments));
    }

    private ReceiptContent receipt(
            @Nullable Integer part, ReceiptBill bill, List<TaxTotal> taxes, List<OrderPayment> payments) {
        var terms = content.requireTerms();
        return new ReceiptContent(
                order, part, ReceiptKind.SALE, terms.bill().currency(), bill, taxes, payments, terms.server());
    }

    private ReceiptBill wholeBill() {
        var totals = totals();
        var lines = inOrder(charged().stream().map(line -> line(line, amountOf(line))));
        return new ReceiptBill(
                content.requireTerms().bill().pricesIncludeTax(),
                lines,
                totals.discount(),
                totals.serviceCharge(),
                totals.total());
    }

    /**
     * A bill of shares, which contain their part of the discount; what is beside them is the service charge. Parts that
     * were paid without naming lines leave less of the bill than of its lines: then it is shown as a whole.
     */
    private ReceiptBill bill(List<ReceiptLine> shares, List<TaxTotal> taxes) {
        var terms = content.requireTerms().bill();
        var charge = taxes.stream().mapToLong(terms::amountOf).sum()
                - shares.stream().mapToLong(ReceiptLine::charged).sum();
        var totals = totals();
        return charge >= 0 && charge <= totals.serviceCharge()
                ? new ReceiptBill(terms.pricesIncludeTax(), shares, 0, charge, totals.total())
                : wholeBill();
    }

    /** Also what the guest of this seat had for nothing. */
    private List<ReceiptLine> linesOf(DividedPart part) {
        return inOrder(charged().stream()
                .flatMap(line -> shareOf(part, line).map(share -> line(line, share)).stream()));
    }

    private Optional<Long> shareOf(DividedPart part, OrderedLine line) {
        var isFree = part.seat() != null && part.seat().equals(line.line().seat()) && amountOf(line) == 0;
        return part.lines().stream()
                .filter(share -> share.line().equals(line.id()))
                .map(LineAmount::amount)
                .findFirst()
                .or(() -> isFree ? Optional.of(0L) : Optional.empty());
    }

    /** What closed parts have left of the lines. */
    private List<ReceiptLine> linesOf(List<TaxedAmount> rest) {
        var lines = charged();
        return inOrder(IntStream.range(0, lines.size())
                .filter(line -> rest.get(line).amount() > 0)
                .mapToObj(line -> line(lines.get(line), rest.get(line).amount())));
    }

    /** As they were ordered; they are charged in the order of their ids. */
    private List<ReceiptLine> inOrder(Stream<ReceiptLine> lines) {
        var ids = content.lines().stream().map(OrderedLine::id).toList();
        return lines.sorted(Comparator.comparing(line -> ids.indexOf(line.line())))
                .toList();
    }

    private ReceiptLine line(OrderedLine ordered, long share) {
        var line = ordered.line();
        var options = line.parts().stream()
                .flatMap(part -> part.options().stream())
                .filter(option -> option.price() != 0)
                .toList();
        return new ReceiptLine(
                line.id(),
                line.name(),
                ordered.remaining(),
                line.unitPrice(),
                line.taxRate(),
                ordered.comped(),
                amountOf(ordered),
                share,
                options);
    }

    private long amountOf(OrderedLine line) {
        return line.billed(content.requireTerms().bill().rounding())
                .mapToLong(BillLine::remaining)
                .sum();
    }

    private List<OrderedLine> charged() {
        return OrderBill.charged(content.lines());
    }

    List<OrderPayment> paymentsOf(DividedPart part) {
        return remaining(paying().payments().stream()
                .filter(payment -> payment.part() != null && payment.part() == part.number()));
    }

    private List<OrderPayment> paymentsOutside() {
        return remaining(paying().payments().stream()
                .filter(payment ->
                        paying().division().findClosed(payment.part()).isEmpty()));
    }

    private List<OrderPayment> remaining(Stream<OrderPayment> payments) {
        return payments.map(paying()::remaining)
                .filter(SaleComposition::isSomething)
                .toList();
    }

    private static boolean isSomething(OrderPayment payment) {
        return payment.amount() != 0 || payment.tip() != 0 || payment.rounding() != 0;
    }

    private BillTotals totals() {
        return new PaidAmount(content).totals();
    }

    private BillPayments paying() {
        return content.bill().paying();
    }
}
