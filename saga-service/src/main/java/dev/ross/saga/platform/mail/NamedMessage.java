package dev.ross.saga.platform.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A message that keeps its Message-ID, where the library would make up a new one each time it is sent, and knows
 * whether a server was given its text.
 */
final class NamedMessage extends MimeMessage {
    private final String messageId;
    private boolean isTextGiven;

    NamedMessage(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    /** Whether a server was given any of it; until then none can have accepted it. */
    boolean isTextGiven() {
        return isTextGiven;
    }

    @Override
    public void writeTo(OutputStream server, String @Nullable [] withoutHeaders)
            throws IOException, MessagingException {
        isTextGiven = true;
        super.writeTo(server, withoutHeaders);
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
