package dev.ross.contracts.till.receipt;

import dev.ross.contracts.Rejection;

/** Rejections of commands on a receipt. */
public enum ReceiptRejection implements Rejection {
    UNKNOWN_RECEIPT(Kind.UNKNOWN, "There is no such receipt."),
    TOO_MANY_PRINTS(Kind.FORBIDDEN_BY_STATE, "A receipt is printed at most 50 times.");

    private final Kind kind;
    private final String detail;

    ReceiptRejection(Kind kind, String detail) {
        this.kind = kind;
        this.detail = detail;
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String detail() {
        return detail;
    }
}
