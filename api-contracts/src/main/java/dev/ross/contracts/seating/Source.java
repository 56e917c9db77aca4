package dev.ross.contracts.seating;

/** How a seating came to be. */
public enum Source {
    /** The guest asked for it themselves. */
    ONLINE,
    /** Staff wrote it down from the telephone. */
    PHONE,
    /** The party stood in the door. */
    WALK_IN,
    /** Staff wrote it down from somewhere else. */
    OTHER
}
