package dev.ross.saga.notification.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.platform.template.TextFormat;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class TextFormatTest {
    private final TextFormat english = new TextFormat(MailRendererInTests.LANGUAGES.of("en"));

    @Test
    void whatPeopleWroteKeepsItsLinesAndNothingElseThatControls() {
        assertThat(TextFormat.lines("one\r\ntwo\u2028three\n\n-- \nfour\u202E\n"))
                .isEqualTo("one\ntwo three\n\n--\nfour");
        assertThat(TextFormat.line("a\u2066b\u0000c")).isEqualTo("a b c");
    }

    @Test
    void oneIsNotSpokenOfAsMany() {
        assertThat(english.people("1")).isEqualTo("1 person");
        assertThat(english.people("1200")).isEqualTo("1200 people");
    }

    @Test
    void aZoneIsNamedAsPeopleKnowIt() {
        assertThat(english.zone(ZoneId.of("Europe/Stockholm"))).isEqualTo("Central European Time");
        assertThat(new TextFormat(MailRendererInTests.LANGUAGES.of("de")).zone(ZoneId.of("America/New_York")))
                .isEqualTo("Nordamerikanische Ostküstenzeit");
    }
}
