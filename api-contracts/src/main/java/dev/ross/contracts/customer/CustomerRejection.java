package dev.ross.contracts.customer;

import dev.ross.contracts.Rejection;

/** Rejections of commands on the customer aggregate. */
public enum CustomerRejection implements Rejection {
    TOO_MANY_OPEN_REQUESTS(Kind.FORBIDDEN_BY_STATE, "You have as many open requests as one guest may have."),
    OVERLAPS_YOUR_OTHER_SEATING(Kind.FORBIDDEN_BY_STATE, "You have another seating at that time.");

    private final Kind kind;
    private final String detail;

    CustomerRejection(Kind kind, String detail) {
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
