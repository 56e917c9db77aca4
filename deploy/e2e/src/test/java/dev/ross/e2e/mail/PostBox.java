package dev.ross.e2e.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mail server outside of the house, which remembers whatever happens to that. It begins closed. */
public final class PostBox implements Inbox, AutoCloseable {
    private final int port;
    private @Nullable GreenMail server;

    private PostBox(int port) {
        this.port = port;
    }

    /** One that is away still. */
    public static PostBox closed() {
        try (var room = new ServerSocket(0)) {
            return new PostBox(room.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return port;
    }

    public void open() {
        if (server != null) return;
        var opened = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        opened.start();
        server = opened;
    }

    @Override
    public List<Mail> mails() {
        var open = server;
        return open == null
                ? List.of()
                : Arrays.stream(open.getReceivedMessages()).map(PostBox::read).toList();
    }

    private static Mail read(MimeMessage message) {
        try {
            var to = message.getAllRecipients()[0].toString();
            var plain = message.isMimeType("text/plain");
            var text = plain ? message.getContent().toString() : GreenMailUtil.getBody(message);
            return new Mail(to, message.getSubject(), text, message.isMimeType("text/html") ? text : "");
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (server != null) server.stop();
    }
}
