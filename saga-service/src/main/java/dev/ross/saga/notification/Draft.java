package dev.ross.saga.notification;

import dev.ross.contracts.notification.Addressee;
import dev.ross.contracts.notification.Recipient;
import dev.ross.saga.platform.mail.Letter;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/**
 * A message before it is addressed.
 *
 * @param blanks what its form is filled with, but for the greeting
 */
record Draft(String id, Form form, Map<String, String> blanks) {
    /** The mail to one addressee. Its id is the same whenever it is written. */
    Letter to(Addressee addressee, Recipient recipient) {
        var filled = new HashMap<>(blanks);
        filled.put(addressee.verified() ? "account" : "noAccount", "");
        filled.put("greeting", recipient.name() == null ? "Hello" : "Hello " + Plain.line(recipient.name()));
        return new Letter(
                id + "." + shortened(addressee.id()),
                recipient.email(),
                Letter.oneLine(form.subject(filled)),
                form.text(filled));
    }

    private static String shortened(String addressee) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(addressee.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, 9));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
