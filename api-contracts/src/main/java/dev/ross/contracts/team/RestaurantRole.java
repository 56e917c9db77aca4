package dev.ross.contracts.team;

/** A person's role in their restaurant's team. Managers may do everything that staff may. */
public enum RestaurantRole {
    STAFF,
    MANAGER
}
