package dev.ross.saga;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.List;

/** A real mail server that can go away and come back at its address. */
public final class MailServerFixture {
    private final ServerSetup address = new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    private final GreenMail server = new GreenMail(address);

    public MailServerFixture() {
        server.start();
    }

    public int port() {
        return address.getPort();
    }

    public void goAway() {
        server.stop();
    }

    public void comeBack() {
        server.start();
    }

    public List<MimeMessage> all() {
        return Arrays.asList(server.getReceivedMessages());
    }

    public List<MimeMessage> to(String address) {
        return all().stream().filter(mail -> isTo(mail, address)).toList();
    }

    /** Its plain text, the first of the alternatives. */
    public static String textOf(MimeMessage mail) {
        try {
            Object content = mail.getContent();
            while (content instanceof Multipart parts)
                content = parts.getBodyPart(0).getContent();
            return content.toString().replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            return mail.getAllRecipients()[0].toString().equals(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
