package dev.ross.standalone.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class DevInboxTest {
    private final DevInbox inbox = DevInbox.open();

    @AfterEach
    void close() {
        inbox.close();
    }

    @Test
    void holdsTheNewestThousandForAnyRecipient() {
        send(IntStream.range(0, 1_003).mapToObj(DevInboxTest::mail).toList());
        assertThat(subjects()).hasSize(1_000).contains("3", "4", "1002").doesNotContain("0", "1", "2");
        send(List.of(mail(1_003)));
        assertThat(subjects()).hasSize(1_000).contains("1003").doesNotContain("3");
    }

    private List<String> subjects() {
        return inbox.newestFirst().stream().map(ReceivedMail::subject).toList();
    }

    private void send(List<SimpleMailMessage> mails) {
        var smtp = inbox.smtp("ross@ross.test");
        var sender = new JavaMailSenderImpl();
        sender.setHost(smtp.host());
        sender.setPort(smtp.port());
        sender.send(mails.toArray(SimpleMailMessage[]::new));
    }

    private static SimpleMailMessage mail(int number) {
        var mail = new SimpleMailMessage();
        mail.setFrom("ross@ross.test");
        mail.setTo("guest" + number % 7 + "@ross.test");
        mail.setSubject(String.valueOf(number));
        mail.setText("See you soon.");
        return mail;
    }
}
