package dev.ross.contracts.seating;

/** What a seated party may call a server for. */
public enum HailKind {
    ORDER,
    BILL,
    WATER,
    HELP
}
