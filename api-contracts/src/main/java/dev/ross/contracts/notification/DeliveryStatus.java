package dev.ross.contracts.notification;

/** Status of the delivery of a message, to one addressee or to all. The names are stored. */
public enum DeliveryStatus {
    /** It is to be mailed. */
    REQUESTED,
    /** It has been waiting for a while for the mail server. */
    DELAYED,
    /** The mail server accepted it. */
    SENT,
    /** It was not mailed for good, or came back. */
    FAILED
}
