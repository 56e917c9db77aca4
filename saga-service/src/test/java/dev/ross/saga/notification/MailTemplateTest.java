package dev.ross.saga.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.notification.NotificationTemplate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MailTemplateTest {
    private static final Map<String, String> ALL = Map.ofEntries(
            Map.entry("greeting", "Hello Anna"),
            Map.entry("link", "http://ross.example"),
            Map.entry("restaurant", "Gyldene Freden"),
            Map.entry("timeZone", "Europe/Stockholm"),
            Map.entry("date", "Friday 20 November 2026"),
            Map.entry("time", "19:30"),
            Map.entry("party", "4 people"),
            Map.entry("answerBy", "13:00 on Friday 20 November 2026"),
            Map.entry("atOnce", ""),
            Map.entry("expiresAt", "13:00 UTC on Friday 20 November 2026"),
            Map.entry("role", "a manager"),
            Map.entry("code", "r1.i1.abc"),
            Map.entry("quoted", ""),
            Map.entry("words", "  > sorry"),
            Map.entry("guest", "Anna"),
            Map.entry("wishedDate", "Saturday 21 November 2026"),
            Map.entry("wishedTime", "20:00"),
            Map.entry("wishedParty", "5 people"),
            Map.entry("alternatives", "18:30, 19:15"),
            Map.entry("account", ""),
            Map.entry("noAccount", ""),
            Map.entry("agreed", ""),
            Map.entry("pending", ""),
            Map.entry("restaurantPhone", "+4640123456"),
            Map.entry("guestPhone", "+46701234567"),
            Map.entry("quotedDietary", ""),
            Map.entry("dietary", "  > nut allergy"));

    @ParameterizedTest
    @EnumSource(NotificationTemplate.class)
    void everyKindOfMessageHasAFormWithoutABlankLeft(NotificationTemplate template) {
        var parsed = MailTemplate.of(template);

        assertThat(parsed.subject(ALL)).startsWith("Gyldene Freden").doesNotContain("{", "}");
        assertThat(parsed.text(ALL))
                .startsWith("Hello Anna,\n\n")
                .contains("http://ross.example")
                .doesNotContain("{", "}")
                .endsWith("\n");
        assertThat(parsed.text(ALL).lines()).hasSize(parsed.lines().size());
    }

    @ParameterizedTest
    @EnumSource(NotificationTemplate.class)
    void whatIsNotThereIsNotMentioned(NotificationTemplate template) {
        var few = new HashMap<>(ALL);
        few.keySet()
                .removeAll(Set.of("words", "quoted", "answerBy", "atOnce", "dietary", "quotedDietary", "guestPhone"));

        assertThat(MailTemplate.of(template).text(few))
                .doesNotContain("wrote:", "cannot or does not eat", "{", "}", "\n\n\n");
    }

    @Test
    void whatIsFilledInIsNotFilledInAgain() {
        var parsed = MailTemplate.of("{guest}", "{words}\n$1 {guest}\n");

        assertThat(parsed.text(Map.of("guest", "{words} $1 \\", "words", "{guest}")))
                .isEqualTo("{guest}\n$1 {words} $1 \\\n");
    }

    @Test
    void whatPeopleWroteIsMarkedAsTheirsOnEveryLine() {
        assertThat(TextFormat.quote("one\r\ntwo\u2028three\n\n-- \nfour\n"))
                .isEqualTo("  > one\n  > two three\n  > \n  > --\n  > four");
    }
}
