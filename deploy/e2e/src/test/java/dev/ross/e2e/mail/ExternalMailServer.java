package dev.ross.e2e.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A mail server outside of the installation, which keeps its mails when either of them is stopped. It begins closed.
 */
public final class ExternalMailServer implements Inbox, AutoCloseable {
    private final int port;
    private final List<Mail> before = new ArrayList<>();
    private @Nullable GreenMail server;

    private ExternalMailServer(int port) {
        this.port = port;
    }

    /** A mail server that is not reachable yet. */
    public static ExternalMailServer closed() {
        try (var room = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new ExternalMailServer(room.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return port;
    }

    public synchronized void open() {
        if (server != null) return;
        var opened = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        opened.start();
        server = opened;
    }

    @Override
    public synchronized List<Mail> mails() {
        var open = server;
        return open == null
                ? List.copyOf(before)
                : Stream.concat(before.stream(), received(open)).toList();
    }

    private static Stream<Mail> received(GreenMail server) {
        return Arrays.stream(server.getReceivedMessages()).map(ExternalMailServer::read);
    }

    private static Mail read(MimeMessage message) {
        try {
            var to = message.getAllRecipients()[0].toString();
            var text = part(message, "text/plain");
            return new Mail(to, message.getSubject(), text, part(message, "text/html"), attachments(message));
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first part of this type; empty if there is none. */
    private static String part(Part whole, String type) throws MessagingException, IOException {
        if (whole.isMimeType(type)) return whole.getContent().toString();
        if (whole.getContent() instanceof Multipart parts)
            for (int i = 0; i < parts.getCount(); i++) {
                var found = part(parts.getBodyPart(i), type);
                if (!found.isEmpty()) return found;
            }
        return "";
    }

    private static List<String> attachments(Part whole) throws MessagingException, IOException {
        var names = new ArrayList<String>();
        if (whole.getFileName() != null) names.add(whole.getFileName());
        if (whole.getContent() instanceof Multipart parts)
            for (int i = 0; i < parts.getCount(); i++) names.addAll(attachments(parts.getBodyPart(i)));
        return names;
    }

    @Override
    public synchronized void close() {
        var open = server;
        if (open == null) return;
        open.stop();
        received(open).forEach(before::add);
        server = null;
    }
}
