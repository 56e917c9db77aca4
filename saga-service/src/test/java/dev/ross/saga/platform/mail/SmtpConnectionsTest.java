package dev.ross.saga.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.ross.contracts.notification.DelayCause;
import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Mails share connections, and none is lost or doubled by that. */
class SmtpConnectionsTest {
    private final JavaMailSenderImpl settings = new JavaMailSenderImpl();
    private final SmtpConnections connections = new SmtpConnections();
    private RecordingMailServer server;

    @BeforeEach
    void start() throws Exception {
        server = new RecordingMailServer();
        settings.setHost("127.0.0.1");
        settings.setPort(server.port());
    }

    @AfterEach
    void stop() throws Exception {
        connections.close();
        server.close();
    }

    @Test
    void mailsAfterEachOtherUseOneConnection() throws Exception {
        var delivery = delivery(connections);
        for (var id : new String[] {"a", "b", "c"}) delivery.send(mail(id));

        assertThat(server.mails()).containsExactly("<a@ross.example>", "<b@ross.example>", "<c@ross.example>");
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void noMoreConnectionsAreOpenThanMailsAreSentAtOnce() throws Exception {
        var delivery = delivery(connections);
        try (var eight = Executors.newFixedThreadPool(8)) {
            IntStream.range(0, 200).forEach(number -> eight.execute(() -> delivery.send(mail("m" + number))));
        }

        assertThat(server.mails()).hasSize(200).doesNotHaveDuplicates();
        assertThat(server.connections()).isBetween(1, 8);
    }

    @Test
    void aMailForWhichTheServerClosedTheConnectionArrivesOnceOverANewOne() throws Exception {
        var delivery = delivery(connections);
        delivery.send(mail("a"));
        server.closeConnections();
        delivery.send(mail("b"));

        assertThat(server.mails()).containsExactly("<a@ross.example>", "<b@ross.example>");
        assertThat(server.connections()).isEqualTo(2);
    }

    @Test
    void aServerThatTakesOneMailByConnectionIsSentEachOnce() throws Exception {
        server.takeAtMost(1);
        var delivery = delivery(connections);
        for (var id : new String[] {"a", "b", "c"}) delivery.send(mail(id));

        assertThat(server.mails()).containsExactly("<a@ross.example>", "<b@ross.example>", "<c@ross.example>");
    }

    @Test
    void aServerThatIsAwayConcernsAllMailsAndIsSentThemWhenItIsBack() throws Exception {
        var delivery = delivery(connections);
        delivery.send(mail("a"));
        server.goAway();
        assertThatThrownBy(() -> delivery.send(mail("b")))
                .asInstanceOf(type(MailDelayed.class))
                .returns(true, MailDelayed::concernsAll);
        server.comeBack();
        delivery.send(mail("b"));
        delivery.send(mail("c"));

        assertThat(server.mails()).containsExactly("<a@ross.example>", "<b@ross.example>", "<c@ross.example>");
        assertThat(server.connections()).isEqualTo(2);
    }

    @Test
    void anAddressThatIsRefusedOverAKeptConnectionIsAskedForOnceAndTheNextMailGoesOut() throws Exception {
        var delivery = delivery(connections);
        delivery.send(mail("a"));
        assertThatThrownBy(() -> delivery.send(PlainMails.mail("b", "nobody@example.org", "Hello", "text")))
                .isInstanceOf(UndeliverableMail.class);
        assertThat(server.connections()).isEqualTo(1);
        delivery.send(mail("c"));

        assertThat(server.mails()).containsExactly("<a@ross.example>", "<c@ross.example>");
        assertThat(server.connections()).isEqualTo(2);
    }

    @Test
    void whatTheServerMayHaveTakenIsNotSentAgainAtOnce() throws Exception {
        var delivery = delivery(connections);
        delivery.send(mail("a"));
        server.dieAtTheText(true);
        assertThatThrownBy(() -> delivery.send(mail("b"))).isInstanceOf(MailDelayed.class);
        server.dieAtTheText(false);
        delivery.send(mail("c"));

        assertThat(server.mails()).containsExactly("<a@ross.example>", "<b@ross.example>", "<c@ross.example>");
    }

    @Test
    void anIdleConnectionIsClosedInOrder() throws Exception {
        try (var brief = new SmtpConnections(Duration.ofMillis(200))) {
            var delivery = delivery(brief);
            delivery.send(mail("a"));
            await().until(() -> server.openConnections() == 0);
            delivery.send(mail("b"));
            await().until(() -> server.openConnections() == 0);
        }

        assertThat(server.mails()).containsExactly("<a@ross.example>", "<b@ross.example>");
        assertThat(server.farewells()).isEqualTo(2);
    }

    @Test
    void noConnectionIsLeftOpenAtTheEnd() throws Exception {
        var delivery = delivery(connections);
        delivery.send(mail("a"));
        connections.close();
        await().until(() -> server.openConnections() == 0);
        delivery.send(mail("b"));
        await().until(() -> server.openConnections() == 0);

        assertThat(server.mails()).hasSize(2);
        assertThat(server.farewells()).isEqualTo(2);
    }

    @Test
    void eachConnectionIsMadeWithTheNameAndPasswordOfTheSettings() throws Exception {
        var strict = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        strict.setUser("ross@example.org", "ross", "secret");
        strict.start();
        try {
            settings.setPort(strict.getSmtp().getPort());
            settings.getJavaMailProperties().setProperty("mail.smtp.auth", "true");
            settings.setUsername("ross");
            settings.setPassword("wrong");
            var delivery = delivery(connections);
            assertThatExceptionOfType(MailDelayed.class)
                    .isThrownBy(() -> delivery.send(mail("a")))
                    .satisfies(delayed -> assertThat(delayed.reason()).isEqualTo(DelayCause.LOGIN_REFUSED));
            settings.setPassword("secret");
            delivery.send(mail("a"));
            delivery.send(mail("b"));
            assertThat(strict.getReceivedMessages()).hasSize(2);
        } finally {
            strict.stop();
        }
    }

    @Test
    void aServerWithoutTheEncryptionThatIsRequiredIsSentNothing() throws Exception {
        settings.getJavaMailProperties().setProperty("mail.smtp.starttls.required", "true");
        assertThatThrownBy(() -> delivery(connections).send(mail("a"))).isInstanceOf(MailDelayed.class);
        assertThat(server.mails()).isEmpty();
    }

    private MailDelivery delivery(SmtpConnections connections) throws Exception {
        return new MailDelivery(
                new SmtpSender(new SmtpConnector(settings), connections),
                new InternetAddress("ROSS <no-reply@ross.example>"),
                Clock.systemUTC());
    }

    private static MailToSend mail(String id) {
        return PlainMails.mail(id, "guest@example.org", "Hello", "text\n");
    }
}
