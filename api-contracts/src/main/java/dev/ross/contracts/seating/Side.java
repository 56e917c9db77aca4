package dev.ross.contracts.seating;

/** Whose doing it was. */
public enum Side {
    GUEST,
    STAFF,
    /** A rule of the restaurant, by itself. */
    HOUSE
}
