package dev.ross.query.till.receipt;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.ross.contracts.money.Rate;
import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.order.line.LineId;
import dev.ross.contracts.order.line.OrderLine.ChosenOption;
import dev.ross.contracts.order.payment.OrderPayment;
import dev.ross.contracts.order.payment.OrderPayment.PaymentMethod;
import dev.ross.contracts.order.payment.PaymentId;
import dev.ross.contracts.till.TillSettings.ReceiptText;
import dev.ross.contracts.till.receipt.FiscalMark;
import dev.ross.contracts.till.receipt.ReceiptContent;
import dev.ross.contracts.till.receipt.ReceiptContent.ReceiptKind;
import dev.ross.contracts.till.receipt.ReceiptId;
import dev.ross.contracts.till.receipt.ReceiptLine;
import dev.ross.contracts.value.StaffId;
import dev.ross.query.platform.paper.PaperDocument;
import dev.ross.query.platform.paper.PrintableAnswer;
import dev.ross.query.platform.paper.RestaurantHeader;
import dev.ross.query.platform.report.DayReport.TaxReport;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A receipt as shown. A refund says it with negative amounts.
 *
 * @param restaurant as it was called when the receipt was issued
 * @param text of the restaurant's settings of that time
 * @param payments by which it was paid; of a refund, what was given back
 * @param prints how often it was printed
 * @param copy whether it says that it is a copy: each print after the first
 * @param fiscal what the fiscal unit has it say; absent if there was none
 * @param actions that staff may take now
 */
record ReceiptView(
        @JsonUnwrapped ReceiptSubject subject,
        RestaurantHeader restaurant,
        ReceiptText text,
        @JsonUnwrapped ReceiptSums sums,
        List<ReceiptPayment> payments,
        int prints,
        boolean copy,
        @Nullable FiscalMark fiscal,
        List<String> actions)
        implements PrintableAnswer {
    /** The most prints of a receipt. */
    static final int MOST_PRINTS = 50;

    static ReceiptView of(IssuedReceipt receipt) {
        var content = receipt.content();
        return new ReceiptView(
                ReceiptSubject.of(receipt),
                receipt.restaurant(),
                receipt.text(),
                ReceiptSums.of(content),
                content.payments().stream().map(ReceiptPayment::of).toList(),
                receipt.prints(),
                receipt.isCopy(),
                receipt.fiscal(),
                receipt.prints() < MOST_PRINTS ? List.of("print") : List.of());
    }

    @Override
    public PaperDocument onPaper() {
        return ReceiptLayout.of(this);
    }

    /**
     * What it is about.
     *
     * @param part the number of the part of a split bill; absent: all that is in no part that has a receipt
     * @param corrects the number of the receipt that it takes back, wholly or in part; absent for a sale
     * @param day the service day that it is counted to
     * @param server who was responsible for the order; absent if that was nobody
     */
    record ReceiptSubject(
            ReceiptId id,
            long number,
            ReceiptKind kind,
            @Nullable Integer part,
            @Nullable Long corrects,
            OrderId order,
            @Nullable StaffId server,
            LocalDate day,
            StaffId by,
            Instant at) {
        static ReceiptSubject of(IssuedReceipt receipt) {
            var content = receipt.content();
            return new ReceiptSubject(
                    receipt.id(),
                    receipt.id().number(),
                    content.kind(),
                    content.part(),
                    receipt.corrects(),
                    content.order(),
                    content.server(),
                    receipt.day(),
                    receipt.by(),
                    receipt.at());
        }
    }

    /**
     * What it comes to, in minor units of its currency.
     *
     * @param discount of the whole bill
     * @param billTotal what the whole bill comes to: more than the total if this is one of several receipts
     * @param taxes one for each rate, the lowest first: together the total
     */
    record ReceiptSums(
            Currency currency,
            boolean pricesIncludeTax,
            List<SoldLine> lines,
            long discount,
            long serviceCharge,
            long billTotal,
            List<TaxReport> taxes,
            long total) {
        static ReceiptSums of(ReceiptContent content) {
            var bill = content.bill();
            return new ReceiptSums(
                    content.currency(),
                    bill.pricesIncludeTax(),
                    bill.lines().stream().map(SoldLine::of).toList(),
                    bill.discount(),
                    bill.serviceCharge(),
                    bill.billTotal(),
                    content.taxes().stream().map(TaxReport::of).toList(),
                    content.total());
        }
    }

    /**
     * @param price of one, with its options
     * @param comped how many of these are not charged
     * @param reduction what comps and discounts of the line took off
     * @param amount of the whole line, after its reduction
     * @param charged how much of it this receipt charges
     * @param options those that cost something
     */
    record SoldLine(
            LineId line,
            String name,
            int quantity,
            long price,
            List<ChosenOption> options,
            int comped,
            long reduction,
            long amount,
            long charged,
            Rate taxRate) {
        static SoldLine of(ReceiptLine line) {
            return new SoldLine(
                    line.line(),
                    line.name(),
                    line.quantity(),
                    line.price(),
                    line.options(),
                    line.comped(),
                    line.reduction(),
                    line.amount(),
                    line.charged(),
                    line.taxRate());
        }
    }

    /**
     * @param amount what the restaurant received, the tip included, less what it gave back before the receipt
     * @param tip the part of it that is a tip
     * @param rounding what cash rounding added to the amount, or took from it
     * @param tendered what was handed over in cash; absent unless it was paid in cash
     * @param change what was given back of that at once; absent unless it was paid in cash
     */
    record ReceiptPayment(
            PaymentId id,
            PaymentMethod method,
            long amount,
            long tip,
            long rounding,
            @Nullable Long tendered,
            @Nullable Long change) {
        static ReceiptPayment of(OrderPayment payment) {
            var cash = payment.cash();
            return new ReceiptPayment(
                    payment.id(),
                    payment.method(),
                    payment.amount(),
                    payment.tip(),
                    payment.rounding(),
                    cash == null ? null : cash.tendered(),
                    cash == null ? null : cash.change());
        }
    }
}
