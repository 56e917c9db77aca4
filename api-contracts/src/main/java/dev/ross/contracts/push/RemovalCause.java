package dev.ross.contracts.push;

/** Reasons for which a subscription ended. The names are stored. */
public enum RemovalCause {
    /** The person or the device removed it. */
    BY_PERSON,
    /** The person subscribed more devices than one person may. */
    TOO_MANY,
    /** The push server says that it is gone. */
    GONE
}
