package dev.ross.query.till.receipt;

import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.till.receipt.ReceiptContent.ReceiptKind;
import dev.ross.contracts.till.receipt.ReceiptId;
import java.time.Instant;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * A receipt on a list.
 *
 * @param corrects the number of the receipt that it takes back, wholly or in part; absent for a sale
 * @param part the number of the part of a split bill; absent: all that is in no part that has a receipt
 * @param total in minor units; negative if money was given back
 * @param prints how often it was printed
 */
record ReceiptCard(
        ReceiptId id,
        long number,
        ReceiptKind kind,
        @Nullable Long corrects,
        OrderId order,
        @Nullable Integer part,
        Currency currency,
        long total,
        int prints,
        Instant at) {
    static ReceiptCard of(ReceiptSummary summary) {
        return new ReceiptCard(
                summary.id(),
                summary.id().number(),
                summary.kind(),
                summary.corrects(),
                summary.order(),
                summary.part(),
                summary.currency(),
                summary.total(),
                summary.prints(),
                summary.at());
    }
}
