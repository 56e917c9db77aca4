package dev.ross.contracts.seating;

/** The status of a seating. */
public enum SeatingStatus {
    PENDING,
    ACCEPTED,
    SEATED,
    CLOSED,
    DECLINED,
    CANCELLED,
    EXPIRED,
    NO_SHOW,
    /** Accepted, but never seated or marked: neither a visit nor a no-show. */
    LAPSED
}
