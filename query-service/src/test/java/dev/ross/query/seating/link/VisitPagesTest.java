package dev.ross.query.seating.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.restaurant.policy.BookingPolicy;
import dev.ross.contracts.seating.SeatingStatus;
import dev.ross.contracts.seating.VisitAnswer;
import dev.ross.contracts.value.Stay;
import dev.ross.platform.template.TextLanguages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class VisitPagesTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    private static final Instant START = Instant.parse("2026-12-04T18:30:00Z");
    private static final Stay STAY = new Stay(
            LocalDateTime.ofInstant(START, ZONE),
            ZONE,
            START,
            START.plus(Duration.ofHours(2)),
            LocalDate.parse("2026-12-04"));
    private static final VisitAnswer NOTHING = new VisitAnswer(START, false, null);
    private static final VisitAnswer YES = new VisitAnswer(START, true, null);
    private static final VisitAnswer LATE = new VisitAnswer(START, true, START.plus(Duration.ofMinutes(20)));
    private static final LinkRestaurant FREDEN =
            new LinkRestaurant("Gyldene Freden", "+4681234567", BookingPolicy.DEFAULT);
    private static final String ADDRESS = "/api/v1/visit-links/r1.s1~1796409000~AAAAAAAAAAAAAAAAAAAAAAAA";
    private static final List<String> LANGUAGES = List.of("en", "de", "sv");

    private final VisitPages pages = new VisitPages();

    /** The pages in each state, by name. */
    static Stream<Arguments> states() {
        var dayBefore = START.minus(Duration.ofDays(1));
        var hourBefore = START.minus(Duration.ofHours(1));
        return Stream.of(
                Arguments.of("unconfirmed", view(SeatingStatus.ACCEPTED, NOTHING, START, dayBefore)),
                Arguments.of("unconfirmed-soon", view(SeatingStatus.ACCEPTED, NOTHING, START, hourBefore)),
                Arguments.of("confirmed", view(SeatingStatus.ACCEPTED, YES, START, dayBefore)),
                Arguments.of("late", view(SeatingStatus.ACCEPTED, LATE, START, hourBefore)),
                Arguments.of("begun", view(SeatingStatus.ACCEPTED, YES, START, START.plusSeconds(720))),
                Arguments.of("pending", view(SeatingStatus.PENDING, NOTHING, START, dayBefore)),
                Arguments.of("moved", view(SeatingStatus.ACCEPTED, NOTHING, dayBefore, dayBefore)),
                Arguments.of("cancelled", view(SeatingStatus.CANCELLED, NOTHING, START, dayBefore)),
                Arguments.of("over", view(SeatingStatus.SEATED, YES, START, START.plusSeconds(60))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("states")
    void eachStateIsAWholePageInEachLanguage(String name, VisitLinkView view) throws IOException {
        for (var language : LANGUAGES) {
            var html = page(view, null, false, language);

            assertThat(html)
                    .startsWith("<!doctype html>")
                    .contains("<html lang=\"" + language + "\"", "<h1>", "Gyldene Freden", "19:30", "4 ")
                    .contains("name=\"viewport\" content=\"width=device-width, initial-scale=1\"")
                    .doesNotContain("<script", " th:", "??", "{0}", "null", " style=", "http://", "https://");
            assertThat(looked(name + "." + language, html)).exists();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("states")
    void eachPossibleAnswerHasAFormAndNoOtherHasOne(String name, VisitLinkView view) {
        var html = page(view, null, false, "en");

        for (var kind : LinkAction.Kind.values())
            assertThat(html.contains("name=\"answer\" value=\"" + kind + "\""))
                    .as(name + " " + kind)
                    .isEqualTo(view.offers(kind));
        assertThat(html.split("<form method=\"post\" action=\"" + ADDRESS + "\">", -1))
                .hasSize(view.actions().size() + 1);
        view.lateness().forEach(minutes -> assertThat(html).contains("<option value=\"" + minutes + "\""));
    }

    @Test
    void aChoiceOfLatenessSaysWhenThatIs() {
        var view = view(SeatingStatus.ACCEPTED, LATE, START, START.minus(Duration.ofHours(1)));

        assertThat(page(view, null, false, "en"))
                .contains("at about 19:50", "<option value=\"45\">45 minutes: at about 20:15</option>")
                .contains("<option value=\"20\" selected=\"selected\">");
        assertThat(page(view, null, false, "de")).contains("gegen 19:50 Uhr", "45 Minuten: gegen 20:15 Uhr");
        assertThat(page(view, null, false, "sv")).contains("ungefär kl. 19:50", "45 minuter: ungefär kl. 20:15");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "VISIT_MOVED",
                "CANCEL_CUTOFF_PASSED",
                "NOT_CANCELLABLE",
                "NOT_ACCEPTED",
                "IN_THE_PAST",
                "ARRIVAL_AFTER_STAY",
                "NOT_YET_DUE",
                "TOO_MANY_AMENDMENTS"
            })
    void aKnownRefusalIsExplained(String code) {
        var view = view(SeatingStatus.ACCEPTED, YES, START, START.minus(Duration.ofDays(1)));

        for (var language : LANGUAGES)
            assertThat(page(view, code, true, language))
                    .contains("role=\"alert\">" + text("refused." + code, language))
                    .doesNotContain(code, "role=\"status\"");
    }

    @Test
    void anUnknownRefusalIsNeverEchoed() {
        var view = view(SeatingStatus.ACCEPTED, YES, START, START.minus(Duration.ofDays(1)));

        for (var code : List.of("", "OTHER", "<script>alert(1)</script>", "${7*7}", "title"))
            assertThat(page(view, code, true, "en"))
                    .contains("role=\"alert\">" + text("refused.OTHER", "en"))
                    .doesNotContain("<script", "alert(1)", "49", "${");
    }

    @Test
    void anAnswerIsThankedFor() {
        var view = view(SeatingStatus.ACCEPTED, YES, START, START.minus(Duration.ofDays(1)));

        assertThat(page(view, null, true, "en")).contains("role=\"status\">Thank you!");
        assertThat(page(view, null, false, "en")).doesNotContain("role=\"status\"");
    }

    @Test
    void whatARestaurantCallsItselfIsInert() {
        var name = "\u202E<script>alert(1)</script>\"'><img src=x onerror=a>\u2066 ${7*7} [[${style}]] {0} #{call}";
        var hostile = new LinkRestaurant(name, "\"><b>+46", BookingPolicy.DEFAULT);
        var view = VisitLinkView.of(
                new LinkedVisit(SeatingStatus.ACCEPTED, STAY, 4, NOTHING), STAY, hostile, START, START);

        assertThat(page(view, null, false, "en"))
                .doesNotContain("<script", "<img", "<b>", "\u202E", "\u2066", "49")
                .contains("<bdi>&lt;script&gt;alert(1)&lt;/script&gt;", "${7*7} [[${style}]] {0} #{call}</bdi>");
    }

    @Test
    void withoutAPhoneTheRestaurantIsCalledAllTheSame() {
        var unknown = new LinkRestaurant("Freden", null, BookingPolicy.DEFAULT);
        var view = VisitLinkView.of(
                new LinkedVisit(SeatingStatus.ACCEPTED, STAY, 4, NOTHING), STAY, unknown, START, START);

        assertThat(page(view, null, false, "en"))
                .contains("Please call the restaurant.")
                .doesNotContain("tel:");
    }

    @Test
    void thePolicyAllowsTheStyleOfThePageAndNoOther() throws Exception {
        var html = page(view(SeatingStatus.ACCEPTED, YES, START, START), null, false, "en");
        var style = html.substring(html.indexOf("<style>") + 7, html.indexOf("</style>"));
        var hash = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));

        assertThat(pages.policy())
                .isEqualTo("default-src 'none'; style-src 'sha256-"
                        + Base64.getEncoder().encodeToString(hash)
                        + "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "sv"})
    void eachLanguageHasTheTextsOfEnglishWithTheSameValues(String language) {
        var languages = new TextLanguages("page");
        var english = languages.of("en").patterns();
        var other = languages.of(language).patterns();

        assertThat(languages.all()).contains(Locale.forLanguageTag(language));
        assertThat(other.keySet()).isEqualTo(english.keySet());
        english.forEach((key, pattern) ->
                assertThat(values(other.getOrDefault(key, ""))).as(key).isEqualTo(values(pattern)));
    }

    @Test
    void noticesAreWholePagesToo() throws IOException {
        for (var language : LANGUAGES) {
            var texts = pages.texts(language);
            var unknown = pages.unknown(texts);
            var wait = pages.notYet(ADDRESS, texts);

            assertThat(unknown)
                    .contains("<h1>" + text("title.UNKNOWN", language))
                    .doesNotContain(" th:", "<a ");
            assertThat(wait).contains("<h1>" + text("title.WAIT", language), "href=\"" + ADDRESS + "\"");
            assertThat(looked("unknown." + language, unknown)).exists();
        }
    }

    private String page(VisitLinkView view, @Nullable String refused, boolean answered, String language) {
        return pages.visit(view, ADDRESS, refused, answered, pages.texts(language));
    }

    private String text(String key, String language) {
        return pages.texts(language).common(key).replace("'", "&#39;");
    }

    private static VisitLinkView view(SeatingStatus status, VisitAnswer said, Instant linkedTo, Instant now) {
        return VisitLinkView.of(new LinkedVisit(status, STAY, 4, said), STAY, FREDEN, linkedTo, now);
    }

    private static int values(String pattern) {
        return new MessageFormat(pattern, Locale.ENGLISH).getFormatsByArgumentIndex().length;
    }

    /** Keeps a page to be looked at. */
    private static Path looked(String name, String html) throws IOException {
        return Files.writeString(
                Files.createDirectories(Path.of("target", "pages")).resolve(name + ".html"), html);
    }
}
