package dev.ross.query.till.receipt;

import dev.ross.contracts.till.TillSettings.ReceiptText;
import dev.ross.query.platform.mongo.DocumentBound;
import dev.ross.query.platform.mongo.ViewRegistry;
import dev.ross.query.platform.mongo.ViewStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stores receipts, keyed by receipt. */
@Component
@DocumentBound("one receipt: at most 500 lines with 3000 options in all, 500 tax rates, 200 payments, "
        + ReceiptText.MOST_LINES + " lines at head and foot each, and a fiscal mark of 20 lines of 500 letters")
class IssuedReceipts extends ViewStore<IssuedReceipts.ReceiptRecord> {
    static final String NAME = "receipts";

    IssuedReceipts(ViewRegistry registry) {
        super(registry, NAME, ReceiptRecord.class, ReceiptRecord::blank);
    }

    /**
     * The document under one receipt's key.
     *
     * @param receipt absent if it was not issued
     */
    record ReceiptRecord(@Nullable IssuedReceipt receipt) {
        static ReceiptRecord blank(String key) {
            return new ReceiptRecord(null);
        }

        ReceiptRecord printed(int print) {
            return receipt == null ? this : new ReceiptRecord(receipt.printed(print));
        }
    }
}
