package dev.ross.query.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class JsonTest {
    private final AnswerJson json = new AnswerJson();

    @Test
    void timesOnTheClockAreToldToTheMinute() {
        assertThat(new String(json.bytes(LocalDateTime.parse("2026-11-26T19:33:00.658953240")), UTF_8))
                .isEqualTo("\"2026-11-26T19:33\"");
        assertThat(new String(json.bytes(LocalTime.of(17, 30)), UTF_8)).isEqualTo("\"17:30\"");
    }
}
