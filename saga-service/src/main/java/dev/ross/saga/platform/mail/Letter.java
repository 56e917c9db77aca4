package dev.ross.saga.platform.mail;

import dev.ross.contracts.notification.MailAddresses;
import java.util.regex.Pattern;

/**
 * One message to one person. Checked here, so that nobody's name or words can become a header, a second recipient or a
 * second message.
 *
 * @param id what makes it this message and no other; its Message-ID is made from it
 * @param to a bare address
 * @param subject one line
 * @param text plain, lines ended by a newline
 */
public record Letter(String id, String to, String subject, String text) {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._~-]{1,200}");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}|[\\u2028\\u2029]");

    public Letter {
        if (!ID.matcher(id).matches()) throw new IllegalArgumentException("a letter's id is plain");
        if (!MailAddresses.isAddress(to)) throw new IllegalArgumentException("not an address that mail can be sent to");
        if (subject.isBlank() || CONTROL.matcher(subject).find())
            throw new IllegalArgumentException("a subject is one line");
    }

    /** What people wrote, fit for a subject: on one line and not endless. */
    public static String oneLine(String text) {
        var line = CONTROL.matcher(text).replaceAll(" ").strip();
        return line.length() <= 120 ? line : line.substring(0, 119) + "…";
    }
}
