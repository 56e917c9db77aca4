package dev.ross.contracts;

/** Why the house says no, whatever was asked for. */
public enum HouseRejection implements Rejection {
    BUSY(Kind.BUSY, "Too many people want this at once; try again."),
    BOOK_AWAY(Kind.BUSY, "Nobody can tell just now whom this would strand; nothing was changed."),
    OUTDATED(Kind.OUTDATED, "Someone changed this since you looked."),
    KEY_REUSED(Kind.KEY_REUSED, "This idempotency key was used for another request."),
    TOO_MANY_TODAY(Kind.FORBIDDEN_BY_STATE, "This was done as often today as it may be; it may again from opensAt on.");

    private final Kind kind;
    private final String detail;

    HouseRejection(Kind kind, String detail) {
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
