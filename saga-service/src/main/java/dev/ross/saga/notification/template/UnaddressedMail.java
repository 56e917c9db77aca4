package dev.ross.saga.notification.template;

import dev.ross.contracts.notification.Addressee;
import dev.ross.contracts.notification.NotificationEvent.NotificationRequested;
import dev.ross.contracts.notification.Recipient;
import dev.ross.platform.template.TextFormat;
import dev.ross.saga.platform.mail.MailOrigin;
import dev.ross.saga.platform.mail.MailToSend;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.Supplier;

/** A mail before it is addressed. */
public final class UnaddressedMail {
    private final NotificationRequested requested;
    private final Supplier<SeatingRecord> seating;
    private final MailRenderer renderer;

    UnaddressedMail(NotificationRequested requested, Supplier<SeatingRecord> seating, MailRenderer renderer) {
        this.requested = requested;
        this.seating = seating;
        this.renderer = renderer;
    }

    /** The mail to one addressee. Its id is the same whenever it is made. */
    public MailToSend to(Addressee addressee, Recipient recipient) {
        var document = renderer.document(requested, seating, addressee, recipient);
        var restaurant = TextFormat.line(requested.facts().getOrDefault("restaurant", ""));
        return new MailToSend(
                requested.notification() + "." + shortened(addressee.id()),
                recipient.email(),
                MailToSend.oneLine(document.subject()),
                document.body(),
                new MailOrigin(
                        MailToSend.oneLine(restaurant),
                        TemplateModel.replyTo(requested).orElse(null)),
                renderer.unsubscribeAddress(requested, addressee).orElse(null));
    }

    /** What it says in a few words, to one addressee. */
    public MailSummary summary(Addressee addressee, Recipient recipient) {
        return renderer.document(requested, seating, addressee, recipient).summary();
    }

    /** The part of a mail's id that stands for its addressee. */
    public static String shortened(String addressee) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(addressee.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, 9));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
