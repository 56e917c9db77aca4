package dev.ross.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text in headers and parameters is refused at once, or can be read by every handler. */
class RequestTextTest {
    private static SmallService service;

    @BeforeAll
    static void start() {
        service = new SmallService();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void aHeaderWithAControlCharacterIsRefusedAndEveryOtherIsRead() {
        IntStream.rangeClosed(0, 0xFF).filter(one -> one != '\r' && one != '\n').forEach(one -> {
            var answer = service.answer("GET /read-all HTTP/1.1", "Host: here", "X-Text: a" + (char) one + "b");
            if (one < ' ' && one != '\t' || one == 0x7F)
                assertThat(answer)
                        .as("byte %x", one)
                        .startsWith("HTTP/1.1 400")
                        .contains("application/problem+json")
                        .contains("\"code\":\"MALFORMED\"");
            else assertThat(answer).as("byte %x", one).startsWith("HTTP/1.1 200");
        });
    }

    @Test
    void aHeaderNameIsPlain() {
        for (var name : new String[] {"X-\u0085", "X-\u0007", "X-\u00E9"})
            assertThat(service.answer("GET /read-all HTTP/1.1", "Host: here", name + ": x"))
                    .startsWith("HTTP/1.1 400")
                    .contains("\"code\":\"MALFORMED\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%F4%8F%BF%BD", "%EF%B7%90", "%E2%80%AE", "%C3%A9"})
    void theNameOfAParameterCanBeReadWhateverItsLetters(String name) {
        assertThat(service.answer("GET /read-all?" + name + "=1 HTTP/1.1", "Host: here"))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void headersThatAreTooLargeAreRefusedWithAProblemDocument() {
        assertThat(service.answer("GET /read HTTP/1.1", "Host: here", "X-Text: " + "x".repeat(100_000)))
                .startsWith("HTTP/1.1 431")
                .contains("application/problem+json")
                .contains("\"code\":\"REQUEST_HEADER_FIELDS_TOO_LARGE\"");
    }
}
