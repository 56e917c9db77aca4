package dev.ross.contracts.waitlist;

import dev.ross.contracts.Rejection;

/** Rejections of commands on a waitlist. */
public enum WaitlistRejection implements Rejection {
    UNKNOWN_WAIT(Kind.UNKNOWN, "Nobody waits there under that name."),
    ALREADY_WAITING(Kind.FORBIDDEN_BY_STATE, "You wait for a place on that day already."),
    WAITLIST_FULL(Kind.FORBIDDEN_BY_STATE, "Too many wait for that day already."),
    WAIT_TOO_LONG(Kind.MALFORMED, "A wait that ends after midnight lasts at most twelve hours."),
    NOTHING_OFFERED(Kind.FORBIDDEN_BY_STATE, "No place is offered to you now.");

    private final Kind kind;
    private final String detail;

    WaitlistRejection(Kind kind, String detail) {
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
