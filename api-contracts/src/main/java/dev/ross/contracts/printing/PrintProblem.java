package dev.ross.contracts.printing;

/** Why something was not printed, or may not have been. */
public enum PrintProblem {
    /** No connection to the printer could be made; nothing was sent. */
    UNREACHABLE,
    /** The connection ended, or the printer stopped reading, while the ticket was sent. */
    BROKEN_OFF,
    /** All was sent, and the printer did not close the connection. */
    NOT_CONFIRMED,
    /** The operator of the installation does not allow connections to the printer's address or port. */
    NOT_ALLOWED,
    /** The restaurant has no printer of that name any more. */
    PRINTER_REMOVED,
    /** It was not printed while it was of use. */
    TOO_LATE,
    /** Too much waited for this printer already. */
    TOO_MANY_WAITING,
    /** The order has no such ticket. */
    NOTHING_TO_PRINT
}
