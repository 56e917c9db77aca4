package dev.ross.command.fiscal;

import dev.ross.contracts.till.receipt.FiscalMark;

/** The answer of a fiscal unit. */
public sealed interface FiscalAnswer {
    /**
     * The step is secured, now or before.
     *
     * @param mark what a receipt says of it; not used for other steps
     */
    record Secured(FiscalMark mark) implements FiscalAnswer {
        public Secured {
            if (!mark.available()) throw new IllegalArgumentException("what is secured was available");
        }
    }

    /**
     * The step is not secured.
     *
     * @param reason for staff, and for receipts that are issued nevertheless; it names no person
     */
    record Unavailable(String reason) implements FiscalAnswer {
        public Unavailable {
            if (reason.length() > FiscalMark.LONGEST) reason = reason.substring(0, FiscalMark.LONGEST);
        }
    }
}
