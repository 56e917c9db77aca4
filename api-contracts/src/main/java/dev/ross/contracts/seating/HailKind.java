package dev.ross.contracts.seating;

/** The reasons for which a seated party may call a server. */
public enum HailKind {
    ORDER,
    BILL,
    WATER,
    HELP
}
