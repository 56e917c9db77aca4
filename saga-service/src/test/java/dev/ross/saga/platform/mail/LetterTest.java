package dev.ross.saga.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterTest {
    @ParameterizedTest
    @ValueSource(strings = {"Hello\r\nBcc: all@example.org", "Hello\nX: y", "Hello\u2028there", "Hello\u0000", " ", ""})
    void aSubjectIsOneLine(String subject) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Letter("a", "guest@example.org", subject, "text"));
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
                "a@example.org>"
            })
    void anAddressIsOneBareAddress(String address) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Letter("a", address, "Hello", "text"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ann@example.org", "ann+ross@example.co.uk", "o'neil@localhost", "a.b-c_d@xn--bcher-kva.example"
            })
    void ordinaryAddressesAreGood(String address) {
        assertThat(new Letter("a", address, "Hello", "text").to()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a>", "a\r\n", "", "a@b"})
    void anIdIsPlain(String id) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Letter(id, "guest@example.org", "Hello", "text"));
    }

    @Test
    void whatPeopleWroteIsMadeFitForASubject() {
        assertThat(Letter.oneLine("Zum\r\nBcc: x@y\u2028Löwen ")).isEqualTo("Zum  Bcc: x@y Löwen");
        assertThat(Letter.oneLine("x".repeat(500))).hasSize(120).endsWith("…");
    }
}
