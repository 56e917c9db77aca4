package dev.ross.contracts.seating;

/** The side that acted on a seating. */
public enum ActingSide {
    GUEST,
    STAFF,
    /** The system, by a rule of the restaurant. */
    SYSTEM
}
