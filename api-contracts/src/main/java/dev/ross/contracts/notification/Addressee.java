package dev.ross.contracts.notification;

import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.SealedAs;

/**
 * One recipient of a message, with the address it is sent to.
 *
 * @param id stable within the message and not personal: the id of a guest, of a member of staff, of an invitation
 * @param verified whether it is the verified address of an account; addresses typed in by others receive far fewer
 *     mails in a day
 */
public record Addressee(
        String id, boolean verified, @SealedAs(BINDING) Personal<Recipient> recipient) {
    /** The property in which revision 1 of the event contained the recipient; its envelopes are still readable. */
    private static final String BINDING =
            "dev.ross.contracts.notification.NotificationEvent$NotificationRequested#recipient";

    private static final int MOST_CHARACTERS = 200;

    public Addressee {
        if (id.isBlank() || id.length() > MOST_CHARACTERS)
            throw new IllegalArgumentException("an addressee has an id of at most " + MOST_CHARACTERS + " characters");
    }
}
