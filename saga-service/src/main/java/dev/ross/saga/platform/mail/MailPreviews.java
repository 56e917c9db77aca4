package dev.ross.saga.platform.mail;

import java.util.List;
import java.util.Locale;

/** Shows how the mails of this service look, filled with sample data, to people who write or translate them. */
public interface MailPreviews {
    /** The languages that mails are written in. */
    List<Locale> languages();

    /** One for each kind of mail. */
    List<MailPreview> in(Locale language);
}
