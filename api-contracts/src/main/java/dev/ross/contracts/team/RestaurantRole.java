package dev.ross.contracts.team;

/** What someone is at their restaurant. A manager may all that staff may. */
public enum RestaurantRole {
    STAFF,
    MANAGER
}
