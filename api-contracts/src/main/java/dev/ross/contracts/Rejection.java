package dev.ross.contracts;

/** Why the answer is no. Clients match on {@link #name()}, which is for ever; the detail is for people. */
public interface Rejection {
    String name();

    String detail();

    /** What kind of no it is, so that each door can say it in its own protocol. */
    default Kind kind() {
        return Kind.FORBIDDEN_BY_STATE;
    }

    enum Kind {
        /** The state or the book forbids it. */
        FORBIDDEN_BY_STATE,
        /** What was sent makes no sense for this restaurant. */
        MALFORMED,
        /** There is no such thing, or the caller may not know of it. */
        UNKNOWN,
        /** The caller may not do this. */
        NOT_ALLOWED,
        /** Someone changed it since the caller looked. */
        OUTDATED,
        /** The time for it has not come; the same will work later. */
        TOO_EARLY,
        /** The idempotency key was used for something else. */
        KEY_REUSED,
        /** Too many at once; the same will work later. */
        BUSY
    }
}
