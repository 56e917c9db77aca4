package dev.ross.contracts;

/** Rejections that any command can have, whatever its aggregate. */
public enum SystemRejection implements Rejection {
    BUSY(Kind.BUSY, "Too many people want this at once; try again."),
    BOOK_AWAY(Kind.BUSY, "It is not known at present which seatings this would conflict with; nothing was changed."),
    OUTDATED(Kind.OUTDATED, "Someone changed this since you looked."),
    KEY_REUSED(Kind.KEY_REUSED, "This idempotency key was used for another request."),
    TOO_MANY_TODAY(Kind.FORBIDDEN_BY_STATE, "This was done as often today as it may be; it may again from opensAt on.");

    private final Kind kind;
    private final String detail;

    SystemRejection(Kind kind, String detail) {
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
