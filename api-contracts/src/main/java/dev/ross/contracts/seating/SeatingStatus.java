package dev.ross.contracts.seating;

/** Where in its life a seating is. */
public enum SeatingStatus {
    PENDING,
    ACCEPTED,
    SEATED,
    CLOSED,
    DECLINED,
    CANCELLED,
    EXPIRED,
    NO_SHOW,
    /** Accepted, and nobody ever said whether the party came: neither a visit nor a no-show. */
    LAPSED
}
