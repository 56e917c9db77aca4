package dev.ross.query.till.receipt;

import dev.ross.query.platform.live.Presentation;
import dev.ross.query.platform.web.Problem;
import dev.ross.query.platform.web.ProblemCode;
import dev.ross.query.till.receipt.IssuedReceipts.ReceiptRecord;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Presents a receipt, the same for all staff.
 *
 * @param print the print that it is read for; 0 if it is read for none
 */
record ReceiptPresentation(int print) implements Presentation<ReceiptRecord, ReceiptView> {
    /**
     * @throws Problem if the print is not recorded here yet: the receipt would not say that it is a copy
     */
    @Override
    public @Nullable ReceiptView show(ReceiptRecord record) {
        var receipt = record.receipt();
        if (receipt == null) return null;
        if (receipt.prints() < print) throw Problem.passing(ProblemCode.NOT_YET, Duration.ofSeconds(1));
        return ReceiptView.of(receipt);
    }

    @Override
    public boolean watchable() {
        return print == 0;
    }
}
