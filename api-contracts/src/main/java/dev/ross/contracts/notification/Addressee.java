package dev.ross.contracts.notification;

import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.SealedAs;

/**
 * One person a message is sent to.
 *
 * @param id stable within the message and says nothing personal: the id of a guest, of a member of staff, of an invitation
 * @param verified whether the address is that of an account, whose owner proved that it is theirs; what others typed in
 *     is mailed far less often in a day
 */
public record Addressee(
        String id, boolean verified, @SealedAs(PLACE) Personal<Recipient> recipient) {
    /** Where the recipient stood in revision 1 of the event, whose envelopes still open. */
    private static final String PLACE =
            "dev.ross.contracts.notification.NotificationEvent$NotificationRequested#recipient";

    private static final int MOST_CHARACTERS = 200;

    public Addressee {
        if (id.isBlank() || id.length() > MOST_CHARACTERS)
            throw new IllegalArgumentException("an addressee has an id of at most " + MOST_CHARACTERS + " characters");
    }
}
