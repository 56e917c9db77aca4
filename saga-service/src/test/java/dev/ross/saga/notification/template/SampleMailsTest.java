package dev.ross.saga.notification.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.notification.NotificationTemplate;
import dev.ross.platform.template.TextLanguages;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SampleMailsTest {
    /** A request is made by those with an account only; an expected guest answers by a link without one. */
    private static final Set<NotificationTemplate> WITH_A_LINK_FOR_ALL = Set.of(
            NotificationTemplate.REQUEST_RECEIVED,
            NotificationTemplate.SEATING_ACCEPTED,
            NotificationTemplate.SEATING_AMENDED,
            NotificationTemplate.SEATING_REMINDER,
            NotificationTemplate.VISIT_THANKS);

    private static final TextLanguages languages = MailRendererInTests.LANGUAGES;
    private static final SampleMails samples = MailRendererInTests.samplesAt(URI.create("http://ross.example"));

    @ParameterizedTest
    @MethodSource("all")
    void eachMailIsWholeInEachLanguageAsTextAndAsHtml(NotificationTemplate template, Locale language) {
        for (var account : new boolean[] {true, false}) {
            var mail = samples.of(template, language, account);

            assertThat(mail.subject()).contains("Gyldene Freden").hasSizeLessThan(121);
            assertThat(mail.body().text())
                    .contains("Gyldene Freden")
                    .doesNotContain("{", "}", "??", "null", "\n\n\n", " th:")
                    .endsWith("\n");
            assertThat(mail.body().html())
                    .startsWith("<!doctype html>")
                    .doesNotContain(" th:", "{0}", "??", ">null<", "class=\"button\" href=\"\"");
            assertThat(Jsoup.parse(mail.body().html()).select("html").attr("lang"))
                    .isEqualTo(language.getLanguage());
            assertThat(Jsoup.parse(mail.body().html()).select("main h1")).hasSize(1);
            assertThat(mail.body().text().contains("http://ross.example"))
                    .isEqualTo(account || !callsInstead(template));
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void eachMailIsSmallEnoughNotToBeCutByMailPrograms(NotificationTemplate template, Locale language) {
        assertThat(samples.of(template, language, true).body().html().length()).isLessThan(60_000);
    }

    @ParameterizedTest
    @MethodSource("all")
    void eachMailCanBeLookedAt(NotificationTemplate template, Locale language) throws IOException {
        var folder = Files.createDirectories(Path.of("target", "mails", language.toLanguageTag()));
        var mail = samples.of(template, language, true);

        var html = Files.writeString(
                folder.resolve(template + ".html"), mail.body().html());
        Files.writeString(
                folder.resolve(template + ".txt"),
                mail.subject() + "\n\n" + mail.body().text());
        assertThat(html).exists();
    }

    /** Those without an account, and so without a link, are asked to call. */
    private static boolean callsInstead(NotificationTemplate template) {
        return template.isToGuest() && !WITH_A_LINK_FOR_ALL.contains(template);
    }

    private static Stream<Arguments> all() {
        return languages.all().stream()
                .flatMap(language ->
                        Stream.of(NotificationTemplate.values()).map(template -> Arguments.of(template, language)));
    }
}
