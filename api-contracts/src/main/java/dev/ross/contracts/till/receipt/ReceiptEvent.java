package dev.ross.contracts.till.receipt;

import dev.ross.contracts.value.StaffId;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/** Events of one receipt after it was issued. The nesting is stored: it never changes. */
public sealed interface ReceiptEvent {
    ReceiptId receipt();

    Instant at();

    /**
     * It was printed, or sent to a printer.
     *
     * @param print 1 for the first; each after it is a copy
     */
    @Revision("1")
    record ReceiptPrinted(ReceiptId receipt, int print, StaffId by, Instant at) implements ReceiptEvent {}
}
