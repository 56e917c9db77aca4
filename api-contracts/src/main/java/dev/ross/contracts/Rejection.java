package dev.ross.contracts;

/**
 * The reason why a command is rejected. Clients match on {@link #name()}, which is permanent; the detail is for people.
 */
public interface Rejection {
    String name();

    String detail();

    /** The category, which each interface maps to its own protocol. */
    default Kind kind() {
        return Kind.FORBIDDEN_BY_STATE;
    }

    enum Kind {
        /** The current state or the book forbids it. */
        FORBIDDEN_BY_STATE,
        /** The request makes no sense for this restaurant. */
        MALFORMED,
        /** It does not exist, or the caller may not know of it. */
        UNKNOWN,
        /** The caller may not do this. */
        NOT_ALLOWED,
        /** It was changed after the caller last read it. */
        OUTDATED,
        /** Its time has not come; the same request will work later. */
        TOO_EARLY,
        /** The idempotency key was used for another request. */
        KEY_REUSED,
        /** Too many at once; the same request will work later. */
        BUSY
    }
}
