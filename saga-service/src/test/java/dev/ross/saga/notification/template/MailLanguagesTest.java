package dev.ross.saga.notification.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.platform.template.TextLanguages;
import java.text.MessageFormat;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailLanguagesTest {
    private final TextLanguages languages = new TextLanguages("mail");

    @Test
    void eachFileIsALanguage() {
        assertThat(languages.all()).containsExactly(Locale.GERMAN, Locale.ENGLISH, Locale.forLanguageTag("sv"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "sv"})
    void eachLanguageHasTheTextsOfEnglishWithTheSameValues(String language) {
        var english = languages.of("en");
        var other = languages.of(language);

        assertThat(other.patterns().keySet()).isEqualTo(english.patterns().keySet());
        english.patterns()
                .forEach((key, pattern) -> assertThat(values(other.patterns().getOrDefault(key, "")))
                        .as(key)
                        .isEqualTo(values(pattern)));
    }

    private static int values(String pattern) {
        return new MessageFormat(pattern, Locale.ENGLISH).getFormatsByArgumentIndex().length;
    }
}
