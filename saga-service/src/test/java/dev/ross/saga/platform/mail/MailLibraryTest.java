package dev.ross.saga.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.net.URL;
import java.time.Clock;
import java.util.Enumeration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class MailLibraryTest {
    private final List<String> lookups = new CopyOnWriteArrayList<>();

    @Test
    void noMailLooksThroughTheClassPath() throws Exception {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        var before = Thread.currentThread().getContextClassLoader();
        try (var connections = new SmtpConnections()) {
            MailLibrary.nameStreamProvider();
            var settings = new JavaMailSenderImpl();
            settings.setHost("127.0.0.1");
            settings.setPort(server.getSmtp().getPort());
            var sender = new SmtpSender(new SmtpConnector(settings), connections);
            var from = new InternetAddress("ROSS <no-reply@ross.example>");
            var delivery = new MailDelivery(sender, from, Clock.systemUTC());
            Thread.currentThread().setContextClassLoader(recording(before));
            delivery.send(PlainMails.mail("a", "guest@example.org", "Zum Löwen", "Grüße\n"));
            lookups.clear(); // looked up once for each class loader
            delivery.send(PlainMails.mail("b", "guest@example.org", "Zum Löwen", "Grüße\n"));
            delivery.send(PlainMails.mail("c", "guest@example.org", "Hello", "text\n"));
            assertThat(server.getReceivedMessages()).hasSize(3);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
            server.stop();
        }

        assertThat(lookups).isEmpty();
    }

    private ClassLoader recording(ClassLoader parent) {
        return new ClassLoader(parent) {
            @Override
            public Enumeration<URL> getResources(String name) throws IOException {
                lookups.add(name);
                return super.getResources(name);
            }
        };
    }
}
