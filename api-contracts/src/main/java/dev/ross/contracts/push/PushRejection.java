package dev.ross.contracts.push;

import dev.ross.contracts.Rejection;

/** Rejections of commands on subscriptions. */
public enum PushRejection implements Rejection {
    UNKNOWN_SUBSCRIPTION(Kind.UNKNOWN, "There is no such subscription."),
    ENDPOINT_NOT_ALLOWED(Kind.MALFORMED, "Messages are pushed only to public addresses by https.");

    private final Kind kind;
    private final String detail;

    PushRejection(Kind kind, String detail) {
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
