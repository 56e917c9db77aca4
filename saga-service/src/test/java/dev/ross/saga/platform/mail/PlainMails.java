package dev.ross.saga.platform.mail;

/** Makes mails that say as HTML what they say as text. */
final class PlainMails {
    private PlainMails() {}

    static MailToSend mail(String id, String to, String subject, String text) {
        return new MailToSend(id, to, subject, new MailBody(text, "<pre>" + text + "</pre>"), MailOrigin.INSTALLATION);
    }
}
