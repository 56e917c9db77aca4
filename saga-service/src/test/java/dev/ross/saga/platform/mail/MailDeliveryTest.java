package dev.ross.saga.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.ross.platform.calendar.CalendarMethod;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class MailDeliveryTest {
    private static final Instant NOW = Instant.parse("2026-11-20T18:42:00Z");
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final List<SmtpConnections> opened = new ArrayList<>();

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        for (var connections : opened) connections.close();
        server.stop();
    }

    @Test
    void aMailArrivesAsItWasWritten() throws Exception {
        delivery().send(PlainMails.mail("r1.n1", "guest@example.org", "Zum Löwen: 2 Gäste", "Grüße,\n– ROSS\n"));

        var mail = server.getReceivedMessages()[0];
        assertThat(mail.getMessageID()).isEqualTo("<r1.n1@ross.example>");
        assertThat(mail.getSubject()).isEqualTo("Zum Löwen: 2 Gäste");
        assertThat(mail.getContentType()).startsWith("multipart/alternative");
        assertThat(part(mail, 0).getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
        assertThat(part(mail, 0).getContent().toString()).isEqualToNormalizingNewlines("Grüße,\n– ROSS\n");
        assertThat(part(mail, 1).getContentType()).isEqualToIgnoringCase("text/html; charset=UTF-8");
        assertThat(part(mail, 1).getContent().toString()).contains("<pre>Grüße,");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getSentDate()).isEqualTo(NOW);
        assertThat(mail.getFrom()).containsExactly(new InternetAddress("ROSS <no-reply@ross.example>"));
        assertThat(mail.getAllRecipients()).containsExactly(new InternetAddress("guest@example.org"));
        assertThat(mail.getHeader("MIME-Version")).containsExactly("1.0");
    }

    @Test
    void sentAgainItIsTheSameMail() throws Exception {
        var mail = PlainMails.mail("r1.n1", "guest@example.org", "Hello", "text");
        delivery().send(mail);
        delivery().send(mail);

        assertThat(server.getReceivedMessages())
                .extracting(received -> received.getHeader("Message-ID")[0])
                .containsExactly("<r1.n1@ross.example>", "<r1.n1@ross.example>");
    }

    @Test
    void theTextCannotEndTheMessage() throws Exception {
        delivery()
                .send(PlainMails.mail("r1.n1", "guest@example.org", "Hello", "one\n.\nMAIL FROM:<a@b>\n.\n\n..two\n"));

        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(part(server.getReceivedMessages()[0], 0).getContent().toString())
                .isEqualToNormalizingNewlines("one\n.\nMAIL FROM:<a@b>\n.\n\n..two\n");
    }

    @Test
    void aServerThatIsAwayIsAnError() throws Exception {
        var delivery = delivery();
        server.stop();
        assertThatThrownBy(() -> delivery.send(PlainMails.mail("a", "guest@example.org", "Hello", "text")))
                .isInstanceOf(MailDelayed.class);
    }

    @Test
    void anAddressTheServerWillNeverTakeIsTellableFromOneItDoesNotTakeNow() throws Exception {
        var mail = PlainMails.mail("a", "nobody@example.org", "Hello", "text");
        try (var refusing = new RefusingServer(550)) {
            assertThatThrownBy(() -> delivery(refusing.port()).send(mail)).isInstanceOf(UndeliverableMail.class);
        }
        try (var busy = new RefusingServer(450)) {
            assertThatThrownBy(() -> delivery(busy.port()).send(mail)).isInstanceOf(MailDelayed.class);
        }
    }

    @Test
    void aMailTheServerRefusesForWhatItSaysIsNotSentAgainForADay() throws Exception {
        var mail = PlainMails.mail("a", "guest@example.org", "Hello", "text");
        for (var command : new String[] {"DATA", "."}) {
            try (var refusing = new RefusingServer(command, 554)) {
                assertThatThrownBy(() -> delivery(refusing.port()).send(mail)).isInstanceOf(UndeliverableMail.class);
            }
            try (var busy = new RefusingServer(command, 451)) {
                assertThatThrownBy(() -> delivery(busy.port()).send(mail)).isInstanceOf(MailDelayed.class);
            }
        }
        try (var closed = new RefusingServer("MAIL", 530)) {
            assertThatThrownBy(() -> delivery(closed.port()).send(mail)).isInstanceOf(MailDelayed.class);
        }
    }

    @Test
    void aMailIsSentOnBehalfOfARestaurantAndAnsweredToIt() throws Exception {
        var origin = new MailOrigin("Gyldene Freden", "table@freden.example");
        delivery().send(new MailToSend("r1.n1", "guest@example.org", "Hello", new MailBody("text\n", "<p>"), origin));

        var mail = server.getReceivedMessages()[0];
        assertThat(mail.getFrom())
                .containsExactly(new InternetAddress("no-reply@ross.example", "Gyldene Freden via ROSS"));
        assertThat(((InternetAddress) mail.getFrom()[0]).getPersonal()).isEqualTo("Gyldene Freden via ROSS");
        assertThat(mail.getReplyTo()).containsExactly(new InternetAddress("table@freden.example"));
    }

    @Test
    void aMailThatIsNotNecessaryIsUnsubscribedFromWithOneClickWhereThatIsSafe() throws Exception {
        var body = new MailBody("text\n", "<p>");
        var rest = "://ross.example/api/v1/unsubscribe/" + "c".repeat(150) + "~FEEDBACK~1~AAAA";
        for (var scheme : List.of("http", "https"))
            delivery()
                    .send(new MailToSend(
                            "r1.n1",
                            "guest@example.org",
                            "Hello",
                            body,
                            MailOrigin.INSTALLATION,
                            URI.create(scheme + rest)));
        delivery().send(new MailToSend("r1.n1", "guest@example.org", "Hello", body, MailOrigin.INSTALLATION));

        var mails = server.getReceivedMessages();
        assertThat(mails[0].getHeader("List-Unsubscribe")).containsExactly("<http" + rest + ">");
        assertThat(mails[0].getHeader("List-Unsubscribe-Post")).isNull();
        assertThat(mails[1].getHeader("List-Unsubscribe")).containsExactly("<https" + rest + ">");
        assertThat(mails[1].getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(mails[2].getHeader("List-Unsubscribe")).isNull();
    }

    @Test
    void aCalendarEntryIsAnAlternativeForProgramsThatReadItAndAFileForOthers() throws Exception {
        var entry = "BEGIN:VCALENDAR\r\nSUMMARY:Löwen\r\nEND:VCALENDAR\r\n";
        var part = new CalendarPart(CalendarMethod.REQUEST, entry.getBytes(StandardCharsets.UTF_8));
        var body = new MailBody("text\n", "<p>", part);
        delivery().send(new MailToSend("r1.n1", "guest@example.org", "Hello", body, MailOrigin.INSTALLATION));

        var mail = server.getReceivedMessages()[0];
        assertThat(mail.getContentType()).startsWith("multipart/mixed");
        var alternatives = (Multipart) part(mail, 0).getContent();
        assertThat(alternatives.getCount()).isEqualTo(3);
        assertThat(alternatives.getBodyPart(2).getContentType().toLowerCase(Locale.ROOT))
                .startsWith("text/calendar")
                .contains("charset=utf-8", "method=request");
        assertThat(new String(alternatives.getBodyPart(2).getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo(entry);
        assertThat(part(mail, 1).getFileName()).isEqualTo("seating.ics");
        assertThat(part(mail, 1).getInputStream().readAllBytes()).isEqualTo(part.content());
    }

    private static Part part(MimeMessage mail, int number) throws Exception {
        return ((Multipart) mail.getContent()).getBodyPart(number);
    }

    private MailDelivery delivery() throws Exception {
        return delivery(server.getSmtp().getPort());
    }

    private MailDelivery delivery(int port) throws Exception {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        var connections = new SmtpConnections();
        opened.add(connections);
        return new MailDelivery(
                new SmtpSender(new SmtpConnector(sender), connections),
                new InternetAddress("ROSS <no-reply@ross.example>"),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }
}
