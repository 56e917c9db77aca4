package dev.ross.contracts.seating;

/** The way in which a seating was booked. */
public enum SeatingSource {
    /** Requested by the guest. */
    ONLINE,
    /** Entered by staff during a telephone call. */
    PHONE,
    /** Not booked: a walk-in. */
    WALK_IN,
    /** Entered by staff from another source. */
    OTHER
}
