package dev.ross.query.till.receipt;

import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.till.TillEvent.ReceiptIssued;
import dev.ross.contracts.till.receipt.ReceiptContent.ReceiptKind;
import dev.ross.contracts.till.receipt.ReceiptId;
import java.time.Instant;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** What lists say of a receipt. */
record ReceiptSummary(
        ReceiptId id,
        ReceiptKind kind,
        OrderId order,
        @Nullable Integer part,
        @Nullable Long corrects,
        Currency currency,
        long total,
        Instant at,
        int prints) {
    /** A receipt has at most 15 digits. */
    private static final long LAST = 999_999_999_999_999L;

    static ReceiptSummary of(ReceiptIssued issued, @Nullable Long corrects) {
        var content = issued.receipt();
        return new ReceiptSummary(
                new ReceiptId(issued.restaurant(), issued.number()),
                content.kind(),
                content.order(),
                content.part(),
                corrects,
                content.currency(),
                content.total(),
                issued.at(),
                0);
    }

    ReceiptSummary printed(int print) {
        return new ReceiptSummary(id, kind, order, part, corrects, currency, total, at, Math.max(prints, print));
    }

    /** A place in the order of their numbers. */
    String place() {
        return "%015d".formatted(id.number());
    }

    /** A place in the reverse order of their numbers. */
    static String placeFromTheEnd(ReceiptId receipt) {
        return "%015d".formatted(LAST - receipt.number());
    }
}
