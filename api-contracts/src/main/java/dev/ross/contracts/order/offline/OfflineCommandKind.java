package dev.ross.contracts.order.offline;

/** The commands that a tablet may record without a connection, each named after its own address. */
public enum OfflineCommandKind {
    ADD_LINES,
    REMOVE,
    HOLD,
    FIRE,
    READY,
    SERVED,
    HOLD_COURSE,
    FIRE_COURSE,
    VOID,
    COMP,
    DISCOUNT,
    REQUEST_BILL,
    PAY,
    SETTLE,
    /** None of these: a command that could not be read. */
    UNKNOWN
}
