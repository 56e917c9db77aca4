package dev.ross.saga.platform.mail;

import java.util.regex.Pattern;

/**
 * A mail that came back for good after the mail server had accepted it, as a report says; anybody can write one.
 *
 * @param id of the mail, from its Message-ID
 * @param status the enhanced status code of RFC 3463, which begins with 5
 */
public record BouncedMail(String id, String status) {
    private static final Pattern OF_THE_ADDRESS = Pattern.compile("5\\.([01]\\.\\d+|2\\.[01])");

    /** Whether another mail to this address would come back too: not if a mailbox is full or a policy forbids it. */
    public boolean concernsTheAddress() {
        return OF_THE_ADDRESS.matcher(status).matches();
    }
}
