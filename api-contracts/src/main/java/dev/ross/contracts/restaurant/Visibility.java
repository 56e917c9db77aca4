package dev.ross.contracts.restaurant;

/** Whether a restaurant can be found by everyone, or by its own team only. */
public enum Visibility {
    PUBLIC,
    PRIVATE
}
