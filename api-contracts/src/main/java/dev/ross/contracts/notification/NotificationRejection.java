package dev.ross.contracts.notification;

import dev.ross.contracts.Rejection;

/** Rejections of commands on a message. */
public enum NotificationRejection implements Rejection {
    UNKNOWN_NOTIFICATION(Kind.UNKNOWN, "There is no such message."),
    TOO_MANY_RESENDS(Kind.FORBIDDEN_BY_STATE, "It was sent again as often as it may be."),
    SENT_ONCE_ONLY(Kind.FORBIDDEN_BY_STATE, "A message that needs the guest's consent is not sent again.");

    private final Kind kind;
    private final String detail;

    NotificationRejection(Kind kind, String detail) {
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
