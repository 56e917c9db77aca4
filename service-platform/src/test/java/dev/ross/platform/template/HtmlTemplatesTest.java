package dev.ross.platform.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlTemplatesTest {
    private final HtmlTemplates templates = new HtmlTemplates("sample-templates");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    de                          | de
                    de-AT                       | de
                    fr, de;q=0.8, en;q=0.9      | en
                    fr-CH, de;q=0.7, *;q=0.5    | de
                    de;q=0                      | en
                    xx-yy                       | en
                    *                           | en
                    ;;;                         | en
                    de_DE <script>              | en
                    """)
    void theFirstLanguageThatThereIsIsTaken(String languages, String taken) {
        assertThat(templates.languages().of(languages).language().toLanguageTag())
                .isEqualTo(taken);
    }

    @Test
    void aListOfLanguagesIsNotReadForEver() {
        assertThat(templates.languages().of("de," + "fr,".repeat(1_000)).language())
                .isEqualTo(Locale.ENGLISH);
        assertThat(templates.languages().of(null).language()).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void whatPeopleWroteIsEscapedAndNeverEvaluated() {
        assertThat(render("CARD", "<b onclick=\"x\">${7*7} [[${name}]] {0} __${7*7}__"))
                .isEqualToIgnoringNewLines(
                        "<p lang=\"en\">Hello &lt;b onclick=&quot;x&quot;&gt;${7*7} [[${name}]] {0} __${7*7}__</p>");
    }

    @Test
    void aTemplateMayHaveATextOfItsOwn() {
        assertThat(render("NOTE", "Anna")).contains("A note, Anna");
    }

    private String render(String template, String name) {
        return templates.render(template, templates.languages().of("en"), Map.of("name", name));
    }
}
