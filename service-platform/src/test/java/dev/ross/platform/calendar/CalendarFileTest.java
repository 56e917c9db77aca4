package dev.ross.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarFileTest {
    private static final Instant START = Instant.parse("2026-12-01T18:30:00Z");
    private static final CalendarAddress SENDER = new CalendarAddress("ROSS", "ross@ross.example");
    private static final CalendarAddress GUEST = new CalendarAddress("Gustav", "gustav@example.org");

    @Test
    void anEntryIsWrittenAsTheStandardSays() {
        var entry = entry("Malmö", "Storgatan 1\nMalmö").sentTo(GUEST);

        assertThat(unfolded(entry.as(CalendarMethod.REQUEST))).isEqualTo("""
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//ROSS//Restaurant Order System//EN
                CALSCALE:GREGORIAN
                METHOD:REQUEST
                BEGIN:VTIMEZONE
                TZID:Europe/Stockholm
                BEGIN:STANDARD
                DTSTART:20251026T030000
                TZOFFSETFROM:+0200
                TZOFFSETTO:+0100
                END:STANDARD
                BEGIN:DAYLIGHT
                DTSTART:20260329T020000
                TZOFFSETFROM:+0100
                TZOFFSETTO:+0200
                END:DAYLIGHT
                BEGIN:STANDARD
                DTSTART:20261025T030000
                TZOFFSETFROM:+0200
                TZOFFSETTO:+0100
                END:STANDARD
                BEGIN:DAYLIGHT
                DTSTART:20270328T020000
                TZOFFSETFROM:+0100
                TZOFFSETTO:+0200
                END:DAYLIGHT
                BEGIN:STANDARD
                DTSTART:20271031T030000
                TZOFFSETFROM:+0200
                TZOFFSETTO:+0100
                END:STANDARD
                END:VTIMEZONE
                BEGIN:VEVENT
                UID:r1.s1@seatings.ross
                SEQUENCE:3
                DTSTAMP:20261101T080000Z
                DTSTART;TZID=Europe/Stockholm:20261201T193000
                DTEND;TZID=Europe/Stockholm:20261201T213000
                SUMMARY;LANGUAGE=en:Malmö
                DESCRIPTION;LANGUAGE=en:first\\nsecond
                LOCATION:Storgatan 1\\, Malmö
                GEO:55.6;13.0
                URL:https://ross.example
                STATUS:CONFIRMED
                TRANSP:OPAQUE
                ORGANIZER;CN=ROSS:mailto:ross@ross.example
                ATTENDEE;CN=Gustav;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE:mailto:gustav@example.org
                END:VEVENT
                END:VCALENDAR
                """);
    }

    @Test
    void aCancellationSaysSo() {
        var cancelled = unfolded(entry("x", null).sentTo(GUEST).as(CalendarMethod.CANCEL));

        assertThat(cancelled).contains("METHOD:CANCEL\n", "STATUS:CANCELLED\n", "mailto:gustav@example.org\n");
    }

    @Test
    void whatIsPublishedNamesNoGuest() {
        var published = unfolded(entry("x", null).sentTo(GUEST).as(CalendarMethod.PUBLISH));

        assertThat(published).contains("METHOD:PUBLISH\n").doesNotContain("ATTENDEE", "gustav");
    }

    @ParameterizedTest
    @EnumSource
    void theSameEntryIsTheSameBytes(CalendarMethod method) {
        assertThat(entry("a", "b").sentTo(GUEST).as(method))
                .isEqualTo(entry("a", "b").sentTo(GUEST).as(method));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bob\r\nBCC: all@example.org",
                "Bob\nATTENDEE:mailto:eve@example.org",
                "a;b,c\\n\\;\"d\":^n",
                "\u202Egnp.exe\u2066\u200F",
                "\u0000\u001B[31m\u0085\u2028BEGIN:VEVENT",
                "half a pair \uD83D",
                "<script>=HYPERLINK(\"x\")",
                "mailto:x?bcc=y@example.org"
            })
    void hostileTextIsInert(String text) {
        var usual = propertyNames(entry("x", "x").sentTo(GUEST));
        var hostile = new CalendarAddress(text, "a" + text + "@example.org");
        var entry = new CalendarEntry(
                "uid " + text,
                0,
                START,
                START,
                START.plusSeconds(60),
                ZoneId.of("Europe/Stockholm"),
                new EntryText(Locale.ENGLISH, text, text + "\n" + text, text),
                new CalendarPosition(55.6, 13),
                hostile,
                hostile,
                false,
                URI.create("https://ross.example"));

        assertThat(propertyNames(entry)).isEqualTo(usual);
        assertThat(unfolded(entry.as(CalendarMethod.REQUEST)))
                .doesNotContain("\u202E", "\u2066", "\u0000", "\u001B", "\u2028", "\r")
                .containsPattern(
                        "(?m)^ORGANIZER;CN=(\"[^\"\\p{Cntrl}]*\"|[^\",;:\\p{Cntrl}]*):mailto:[A-Za-z0-9._~!$'*+@%-]*$");
    }

    @ParameterizedTest
    @ValueSource(strings = {"😀", "ä", "漢", "👩\u200D👩\u200D👧", "a"})
    void linesAreFoldedWithinOctetsAndNeverWithinACharacter(String letter) {
        var text = letter.repeat(200);
        var bytes = entry(text, text)
                .sentTo(new CalendarAddress(text, "a@example.org"))
                .as(CalendarMethod.REQUEST);

        var lines = List.of(new String(bytes, StandardCharsets.UTF_8).split("\r\n"));
        assertThat(lines).allSatisfy(line -> {
            assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75);
            assertThat(line).doesNotContain("\n", "\r", "\uFFFD");
            assertThat(Character.isLowSurrogate(line.charAt(Math.min(1, line.length() - 1))) && line.startsWith(" "))
                    .isFalse();
        });
        assertThat(String.join("", lines)).contains(" ");
    }

    @Test
    void textIsBounded() {
        var text = "😀 line\n".repeat(10_000);
        var most = new CalendarEntry(
                text,
                1,
                START,
                START,
                START.plusSeconds(60),
                ZoneId.of("Europe/Stockholm"),
                new EntryText(Locale.ENGLISH, text, text, text),
                null,
                new CalendarAddress(text, text),
                new CalendarAddress(text, text),
                false,
                URI.create("https://ross.example"));

        assertThat(most.as(CalendarMethod.REQUEST)).hasSizeLessThan(20_000);
    }

    @Test
    void aTimeThatClocksShowTwiceIsWrittenAsInstant() {
        var inTheHour = Instant.parse("2026-10-25T00:30:00Z");

        assertThat(unfolded(at(inTheHour, "Europe/Stockholm").as(CalendarMethod.PUBLISH)))
                .contains("DTSTART:20261025T003000Z\n", "DTEND;TZID=Europe/Stockholm:20261025T033000\n");
    }

    @Test
    void aZoneWithoutClockChangesHasOneOffset() {
        assertThat(unfolded(at(START, "Asia/Kolkata").as(CalendarMethod.PUBLISH)))
                .containsOnlyOnce("TZOFFSETTO:+0530\n")
                .doesNotContain("DAYLIGHT");
    }

    @Test
    void theLibraryAddsNoZonesToThoseOfTheJdk() {
        assertThat(unfolded(at(START, "Asia/Kolkata").as(CalendarMethod.PUBLISH)))
                .isNotEmpty();
        assertThat(ZoneId.getAvailableZoneIds()).noneMatch(zone -> zone.startsWith("ical4j"));
    }

    @Test
    void senderAndNameAreReadAsMailsNameThem() {
        assertThat(Stream.of("ROSS <no-reply@localhost>", "\"R, S\" <a@b.c>", "a@b.c", "<a@b.c>")
                        .map(CalendarAddress::ofSender))
                .containsExactly(
                        new CalendarAddress("ROSS", "no-reply@localhost"),
                        new CalendarAddress("R, S", "a@b.c"),
                        new CalendarAddress(null, "a@b.c"),
                        new CalendarAddress(null, "a@b.c"));
    }

    private static CalendarEntry at(Instant start, String zone) {
        return entry(start, ZoneId.of(zone), "x", null);
    }

    private static CalendarEntry entry(String summary, @Nullable String address) {
        return entry(START, ZoneId.of("Europe/Stockholm"), summary, address);
    }

    private static CalendarEntry entry(Instant start, ZoneId zone, String summary, @Nullable String address) {
        return new CalendarEntry(
                "r1.s1@seatings.ross",
                3,
                Instant.parse("2026-11-01T08:00:00.123Z"),
                start,
                start.plusSeconds(7200),
                zone,
                new EntryText(Locale.ENGLISH, summary, "first\nsecond", address),
                new CalendarPosition(55.6, 13),
                SENDER,
                null,
                false,
                URI.create("https://ross.example"));
    }

    private static List<String> propertyNames(CalendarEntry entry) {
        return unfolded(entry.as(CalendarMethod.REQUEST))
                .lines()
                .map(line -> Objects.requireNonNull(line.split("[:;]")[0]))
                .toList();
    }

    private static String unfolded(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).replace("\r\n ", "").replace("\r\n", "\n");
    }
}
