package dev.ross.query.till.receipt;

import dev.ross.query.platform.live.Presentation;
import dev.ross.query.till.receipt.IssuedReceipts.ReceiptRecord;
import org.jspecify.annotations.Nullable;

/** Presents a receipt, the same for all staff. */
record ReceiptPresentation() implements Presentation<ReceiptRecord, ReceiptView> {
    @Override
    public @Nullable ReceiptView show(ReceiptRecord record) {
        var receipt = record.receipt();
        return receipt == null ? null : ReceiptView.of(receipt);
    }
}
