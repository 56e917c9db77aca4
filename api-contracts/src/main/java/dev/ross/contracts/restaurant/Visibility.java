package dev.ross.contracts.restaurant;

/** Who may find a restaurant: everyone, or its own people alone. */
public enum Visibility {
    PUBLIC,
    PRIVATE
}
