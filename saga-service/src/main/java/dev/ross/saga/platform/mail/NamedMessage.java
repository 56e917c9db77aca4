package dev.ross.saga.platform.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

/** Keeps the Message-ID it was given; the library would make up a new one each time it is sent. */
final class NamedMessage extends MimeMessage {
    private final String messageId;

    NamedMessage(MimeMessage blank, String messageId) {
        super(blank.getSession());
        this.messageId = messageId;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
