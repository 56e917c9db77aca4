package dev.ross.contracts.notification;

/** Reasons for which one addressee of a message will not receive its mail. The names are stored. */
public enum DeliveryFailure {
    /** The mail server refused the address or the mail for good, now or within the last 90 days. */
    ADDRESS_REFUSED,
    /** The text is none that mail can be sent to. */
    NOT_AN_ADDRESS,
    /** The addressee was erased before the mail was sent. */
    ADDRESSEE_ERASED,
    /** The address, or the restaurant's addresses that somebody typed in, had their mails of the day. */
    TOO_MANY_MAILS,
    /** The message is no longer true, or of no use any more. */
    NO_LONGER_TRUE,
    /** It goes to devices alone, and the addressee has none that takes it. */
    NO_DEVICE,
    /** It could not be sent for a day, or as long as it was of use. */
    GIVEN_UP,
    /** The mail server accepted it, and it came back later. */
    BOUNCED;

    /** Whether the next mail to this address will not arrive either, as far as is known. */
    public boolean concernsTheAddress() {
        return this == ADDRESS_REFUSED || this == NOT_AN_ADDRESS || this == BOUNCED;
    }
}
