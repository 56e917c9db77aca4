package dev.ross.saga.platform.mail;

import dev.ross.contracts.notification.MailAddresses;
import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One mail to one person. Validated here, so that no name or text from a user can become a header, a second recipient
 * or a second message.
 *
 * @param id identifies the mail; its Message-ID is made from it
 * @param to a bare address
 * @param subject one line
 * @param unsubscribe the address by which its recipient has no more such mails; absent if it is a necessary one
 */
public record MailToSend(
        String id,
        String to,
        String subject,
        MailBody body,
        MailOrigin origin,
        @Nullable URI unsubscribe) {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._~-]{1,200}");
    private static final Pattern ADDRESS = Pattern.compile("https?://[!-;=?-~]{1,600}");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}|[\\u2028\\u2029]");

    public MailToSend {
        if (!ID.matcher(id).matches()) throw new IllegalArgumentException("a mail's id is plain");
        if (!MailAddresses.isAddress(to)) throw new IllegalArgumentException("not an address that mail can be sent to");
        if (subject.isBlank() || CONTROL.matcher(subject).find())
            throw new IllegalArgumentException("a subject is one line");
        if (unsubscribe != null
                && (!unsubscribe.isAbsolute()
                        || !ADDRESS.matcher(unsubscribe.toString()).matches()))
            throw new IllegalArgumentException("not an address that a header can contain");
    }

    /** A mail that its recipient cannot do without. */
    public MailToSend(String id, String to, String subject, MailBody body, MailOrigin origin) {
        this(id, to, subject, body, origin, null);
    }

    /**
     * The same mail when it is sent again on request: another mail, with another Message-ID.
     *
     * @param attempt 1 for the first
     */
    public MailToSend ofAttempt(int attempt) {
        return attempt == 1 ? this : new MailToSend(id + "." + attempt, to, subject, body, origin, unsubscribe);
    }

    /** Text from a user made fit for a subject: on one line and of limited length. */
    public static String oneLine(String text) {
        var line = CONTROL.matcher(text).replaceAll(" ").strip();
        return line.length() <= 120 ? line : line.substring(0, 119) + "…";
    }
}
