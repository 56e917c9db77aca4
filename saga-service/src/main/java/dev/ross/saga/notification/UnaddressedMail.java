package dev.ross.saga.notification;

import dev.ross.contracts.notification.Addressee;
import dev.ross.contracts.notification.Recipient;
import dev.ross.saga.platform.mail.MailToSend;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/**
 * A mail before it is addressed.
 *
 * @param blanks the values for its template, except the greeting
 */
record UnaddressedMail(String id, MailTemplate template, Map<String, String> blanks) {
    /** The mail to one addressee. Its id is the same whenever it is made. */
    MailToSend to(Addressee addressee, Recipient recipient) {
        var filled = new HashMap<>(blanks);
        filled.put(addressee.verified() ? "account" : "noAccount", "");
        filled.put("greeting", recipient.name() == null ? "Hello" : "Hello " + TextFormat.line(recipient.name()));
        return new MailToSend(
                id + "." + shortened(addressee.id()),
                recipient.email(),
                MailToSend.oneLine(template.subject(filled)),
                template.text(filled));
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
