package dev.ross.saga.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.ross.contracts.notification.Addressee;
import dev.ross.contracts.notification.NotificationEvent.NotificationFailed;
import dev.ross.contracts.notification.NotificationEvent.NotificationRequested;
import dev.ross.contracts.notification.NotificationEvent.NotificationSent;
import dev.ross.contracts.notification.NotificationId;
import dev.ross.contracts.notification.NotificationTemplate;
import dev.ross.contracts.notification.Recipient;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.saga.CommandSideStub;
import dev.ross.saga.RestaurantEvents;
import dev.ross.saga.RunningSagaService;
import dev.ross.saga.SagaTestStores;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Mails that come back after the mail server had accepted them. */
class BounceTest {
    private static final GreenMail mailServer = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
    });
    private static RunningSagaService service;
    private static GreenMailUser mailbox;

    @BeforeAll
    static void start() {
        mailServer.start();
        mailbox = mailServer.setUser("bounces@ross.example", "bounces", "secret");
        service = RunningSagaService.on(
                SagaTestStores.fresh(),
                properties -> {
                    properties.put("spring.mail.port", mailServer.getSmtp().getPort());
                    properties.put("ross.mail.from", "ROSS <no-reply@ross.example>");
                    properties.put("ross.mail.return-path", "bounces@ross.example");
                    properties.put("ross.mail.bounces.host", "127.0.0.1");
                    properties.put(
                            "ross.mail.bounces.port", mailServer.getImap().getPort());
                    properties.put("ross.mail.bounces.username", "bounces");
                    properties.put("ross.mail.bounces.password", "secret");
                    properties.put("ross.mail.bounces.encrypted", "false");
                },
                CommandSideStub.class);
    }

    @AfterAll
    static void stop() {
        service.close();
        mailServer.stop();
    }

    @Test
    void aMailThatComesBackIsRecordedOnceAndItsAddressIsNotMailedAgain() throws Exception {
        var id = sent("back.n1", "gone@example.org");
        comesBack(id, "failed", "5.1.1");
        poll();
        assertThat(outcomes("back.n1")).containsExactly("SENT", "BOUNCED");
        poll();
        assertThat(outcomes("back.n1")).hasSize(2);

        request("back.n2", "gone@example.org");
        await().until(() -> outcomes("back.n2").equals(List.of("ADDRESS_REFUSED")));
        assertThat(mailsTo("gone@example.org")).hasSize(1);
    }

    @Test
    void aFullMailboxIsToldAndTriedAgain() throws Exception {
        comesBack(sent("full.n1", "full@example.org"), "failed", "5.2.2");
        poll();
        assertThat(outcomes("full.n1")).containsExactly("SENT", "BOUNCED");
        sent("full.n2", "full@example.org");
    }

    @Test
    void mailsComeBackToTheAddressThatIsSet() throws Exception {
        sent("path.n1", "path@example.org");
        assertThat(mailsTo("path@example.org").getFirst().getHeader("Return-Path"))
                .containsExactly("<bounces@ross.example>");
    }

    @Test
    void onlyAReportOfAMailThatWasSentAndHasFailedForGoodCounts() throws Exception {
        var id = sent("forged.n1", "victim@example.org");
        comesBack(id, "delayed", "4.4.1");
        comesBack(id, "failed", "4.4.7");
        comesBack(id, "delivered", "5.1.1");
        comesBack(id.replace("forged.n1", "forged.n2"), "failed", "5.1.1");
        comesBack(id.replaceAll("n1[.].*@", "n1.AAAAAAAAAAAA@"), "failed", "5.1.1");
        comesBack(id.replace("@", ".2@"), "failed", "5.1.1");
        comesBack(id.replace("@ross.example", "@other.example"), "failed", "5.1.1");
        comesBack("<>", "failed", "5.1.1");
        comesBack("<" + "a.".repeat(500) + "@ross.example>", "failed", "5.1.1");
        deliver("Subject: no report\r\nMessage-ID: " + id + "\r\n\r\nAction: failed\r\nStatus: 5.1.1\r\n");
        deliver("Content-Type: multipart/report; boundary=\"none\"\r\n\r\nnothing");
        poll();

        assertThat(outcomes("forged.n1")).containsExactly("SENT");
        assertThat(service.the(RefusedAddresses.class).contains("victim@example.org"))
                .isFalse();
        comesBack(id, "failed", "5.1.1");
        poll();
        assertThat(outcomes("forged.n1")).as("the others were no obstacle").containsExactly("SENT", "BOUNCED");
    }

    private static void poll() {
        service.the(BouncePoll.class).poll();
    }

    /** Requests a message and returns the Message-ID of its mail. */
    private static String sent(String id, String address) throws Exception {
        request(id, address);
        await().until(() -> outcomes(id).equals(List.of("SENT")));
        return mailsTo(address).getLast().getMessageID();
    }

    private static void request(String id, String address) {
        var recipient = new Recipient(null, address, "en");
        service.happened(
                "notification:" + id,
                new NotificationRequested(
                        NotificationId.of(id),
                        NotificationTemplate.STAFF_INVITED,
                        List.of(new Addressee("ada", true, Personal.of(Subject.guest("ada"), recipient))),
                        null,
                        Map.of("restaurant", "Demo", "role", "STAFF"),
                        null,
                        RestaurantEvents.NOON));
    }

    private static void comesBack(String messageId, String action, String status) throws Exception {
        deliver("""
                From: MAILER-DAEMON@example.org
                To: bounces@ross.example
                Subject: Undelivered Mail Returned to Sender
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="part"

                --part
                Content-Type: text/plain

                Sorry.

                --part
                Content-Type: message/delivery-status

                Reporting-MTA: dns; example.org

                Final-Recipient: rfc822; somebody@example.org
                Action: %s
                Status: %s

                --part
                Content-Type: text/rfc822-headers

                Subject: Hello
                Message-ID: %s

                --part--
                """.formatted(action, status, messageId).replace("\n", "\r\n"));
    }

    private static void deliver(String text) throws Exception {
        mailbox.deliver(new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII))));
    }

    private static List<MimeMessage> mailsTo(String address) throws Exception {
        return Arrays.stream(mailServer.getReceivedMessages())
                .filter(mail -> isTo(mail, address))
                .toList();
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            var to = mail.getAllRecipients();
            return to != null && to[0].toString().equals(address);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> outcomes(String id) {
        return service.the(EventStore.class)
                .readEvents("notification:" + id)
                .asStream()
                .flatMap(event -> switch (event.getPayload()) {
                    case NotificationSent sent -> Stream.of("SENT");
                    case NotificationFailed failed -> Stream.of(failed.failure().name());
                    default -> Stream.of();
                })
                .toList();
    }
}
