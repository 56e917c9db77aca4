package dev.ross.platform.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text from users is accepted in every script, without invisible characters. */
class PlainTextTest {
    @ParameterizedTest
    @ValueSource(
            ints = {
                0, 7, 9, 10, 13, 27, 127, 0x85, 0x9F, 0x61C, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A, 0x202E, 0x2066,
                0x2069, 0xFFF9, 0xFFFE, 0x1FFFF
            })
    void whatCannotBeSeenIsRefusedInALineAndTakenOutOfANameFromAToken(int point) {
        var text = "Anna" + Character.toString(point) + "Berg";
        assertThatThrownBy(() -> PlainText.line(text)).isInstanceOf(IllegalArgumentException.class);
        assertThat(TokenText.name(text)).isEqualTo("AnnaBerg");
        assertThat(TokenText.email(text + "@example.org")).isNull();
    }

    @Test
    void severalLinesHaveBreaksAndTabsAndNothingElse() {
        assertThat(PlainText.lines("a\r\nb\tc\n")).isEqualTo("a\nb\tc\n");
        assertThatThrownBy(() -> PlainText.lines("a\rb")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PlainText.lines("a\u202Eb")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void namesOfTheWorldAreTakenAsTheyAre() {
        for (var name : new String[] {
            "Åsa Öberg", "محمد", "נועה", "田中さくら", "O’Brien", "می‌خواهم", "👩‍🍳 Léa", "🏴󠁧󠁢󠁥󠁮󠁧󠁿 Sam"
        }) assertThat(PlainText.line(name)).isEqualTo(name);
    }

    @Test
    void whatShowsNothingIsBlank() {
        assertThat(PlainText.line("\u3000\u200B\u2060\uFEFF ")).isEmpty();
        assertThat(TokenText.name("\u3000\u200B")).isNull();
        for (var point : new int[] {0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800, 0x34F, 0x180B, 0xFE0F, 0xE0100, 0x17B4})
            assertThat(PlainText.line(Character.toString(point)))
                    .as("%x", point)
                    .isEmpty();
    }

    @Test
    void longNamesFromTokensAreCutBetweenCharactersAndLongAddressesAreAbsent() {
        assertThat(TokenText.name("x".repeat(511))).hasSize(120);
        assertThat(TokenText.name("x".repeat(119) + "👩")).hasSize(119);
        assertThat(TokenText.email("x".repeat(300) + "@example.org")).isNull();
        assertThat(TokenText.email("anna@example.org")).isEqualTo("anna@example.org");
    }

    @Test
    void datesLieWithinTenYears() {
        var range = new DateRange(Clock.fixed(Instant.parse("2026-11-25T12:00:00Z"), ZoneOffset.UTC));
        for (var date :
                new LocalDate[] {LocalDate.MIN, LocalDate.MAX, LocalDate.of(2036, 11, 26), LocalDate.of(2016, 11, 1)})
            assertThatThrownBy(() -> range.require(date)).isInstanceOf(DateRange.OutOfRange.class);
        for (var date : new LocalDate[] {LocalDate.of(2036, 11, 25), LocalDate.of(2016, 12, 1)})
            assertThatCode(() -> range.require(date)).doesNotThrowAnyException();
    }

    @Test
    void aLineShowsASpaceInPlaceOfWhatIsNotPlain() {
        assertThat(PlainText.onOneLine("\r\none\u2028\u202Etwo\u0000\uFFFFthree\uD800 "))
                .isEqualTo("one two three");
    }
}
