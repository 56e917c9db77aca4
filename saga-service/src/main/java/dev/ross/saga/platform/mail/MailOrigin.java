package dev.ross.saga.platform.mail;

import dev.ross.contracts.notification.MailAddresses;
import org.jspecify.annotations.Nullable;

/**
 * The side on whose behalf a mail is sent. Validated here, as {@link MailToSend}.
 *
 * @param name one line, shown before the name of the installation; may be empty
 * @param replyTo a bare address to which answers go, if somebody reads them
 */
public record MailOrigin(String name, @Nullable String replyTo) {
    public static final MailOrigin INSTALLATION = new MailOrigin("", null);

    public MailOrigin {
        if (!name.equals(MailToSend.oneLine(name))) throw new IllegalArgumentException("a sender's name is one line");
        if (replyTo != null && !MailAddresses.isAddress(replyTo))
            throw new IllegalArgumentException("not an address that mail can be answered to");
    }
}
