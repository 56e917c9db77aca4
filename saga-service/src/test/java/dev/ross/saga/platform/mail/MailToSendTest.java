package dev.ross.saga.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ross.contracts.notification.MailAddresses;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailToSendTest {
    @ParameterizedTest
    @ValueSource(strings = {"Hello\r\nBcc: all@example.org", "Hello\nX: y", "Hello\u2028there", "Hello\u0000", " ", ""})
    void aSubjectIsOneLine(String subject) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PlainMails.mail("a", "guest@example.org", subject, "text"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@example.org, b@example.org",
                "a@example.org\r\nBcc: b@example.org",
                "Ann <a@example.org>",
                "a b@example.org",
                "\"a\"@example.org",
                "@example.org",
                "a@",
                "a",
                "",
                "a@@example.org",
                "a@example.org>",
                "a..b@example.org",
                ".a@example.org",
                "a.@example.org",
                "müller@example.org",
                "user@[127.0.0.1]",
                "a@example..org",
                "a@example.org.",
                "a@-example.org",
                "a@example-.org"
            })
    void anAddressIsOneBareAddress(String address) {
        assertThatIllegalArgumentException().isThrownBy(() -> PlainMails.mail("a", address, "Hello", "text"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ann@example.org", "ann+ross@example.co.uk", "o'neil@localhost", "a.b-c_d@xn--bcher-kva.example"
            })
    void ordinaryAddressesAreGood(String address) {
        assertThat(PlainMails.mail("a", address, "Hello", "text").to()).isEqualTo(address);
    }

    /** A seed makes the same addresses again. */
    @Test
    void whatIsAnAddressHereIsOneForTheMailLibraryToo() throws Exception {
        var chance = new SplittableRandom(20261126);
        var characters = "ab9.-_+'!=@";
        var good = 0;
        for (var i = 0; i < 200_000; i++) {
            var text = chance.ints(chance.nextInt(3, 12), 0, characters.length())
                    .collect(StringBuilder::new, (all, at) -> all.append(characters.charAt(at)), StringBuilder::append)
                    .toString();
            if (!MailAddresses.isAddress(text)) continue;
            new InternetAddress(text, true);
            good++;
        }
        assertThat(good).isGreaterThan(1_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a>", "a\r\n", "", "a@b"})
    void anIdIsPlain(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PlainMails.mail(id, "guest@example.org", "Hello", "text"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://ross.example", "mailto:a@ross.example", "/unsubscribe/x", "https:x", "https://a/é"})
    void theAddressToUnsubscribeAtIsOneOfTheWeb(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MailToSend(
                        "a",
                        "guest@example.org",
                        "Hello",
                        new MailBody("text", "<p>"),
                        MailOrigin.INSTALLATION,
                        URI.create(address)));
    }

    @Test
    void whatPeopleWroteIsMadeFitForASubject() {
        assertThat(MailToSend.oneLine("Zum\r\nBcc: x@y\u2028Löwen ")).isEqualTo("Zum  Bcc: x@y Löwen");
        assertThat(MailToSend.oneLine("x".repeat(500))).hasSize(120).endsWith("…");
    }
}
