package dev.ross.platform.calendar;

import static dev.ross.contracts.seating.SeatingStatus.ACCEPTED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.contracts.seating.ActingSide;
import dev.ross.contracts.seating.CalendarSequence;
import dev.ross.contracts.seating.GuestContact;
import dev.ross.contracts.seating.SeatingEvent;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingAccepted;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingAmended;
import dev.ross.contracts.seating.SeatingRequestEvent.SeatingCreated;
import dev.ross.contracts.seating.SeatingSource;
import dev.ross.contracts.seating.SeatingTableEvent.GuestsMarkedNoShow;
import dev.ross.contracts.seating.SeatingTableEvent.SeatingReinstated;
import dev.ross.contracts.value.PartySize;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.Stay;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/**
 * Reads what we write as two calendars do. ical.js takes the clock changes from the file, Sabre's vobject those that PHP
 * knows of the zone's name.
 */
class CalendarReadersTest {
    private static final List<String> ZONES = List.of(
            "America/New_York",
            "Europe/Stockholm",
            "Australia/Lord_Howe",
            "Asia/Kathmandu",
            "Africa/Casablanca",
            "America/St_Johns",
            "Pacific/Apia",
            "Asia/Tehran",
            "Europe/Dublin",
            "America/Asuncion");

    private static final SeatingId SEATING = SeatingId.of("r1.s1");
    private static final CalendarAddress GUEST = new CalendarAddress("Gustav \"Å\"", "gustav@example.org");
    private static final CalendarPlace PLACE = new CalendarPlace(
            "Bob; \\n, Bob\r\nBCC: x\u202E 😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀",
            "Storgatan 1; 2\n211 34 Malmö",
            new CalendarPosition(55.6, 13),
            "+46401234");
    private static final SeatingEntries ENTRIES = new SeatingEntries(
            CalendarAddress.ofSender("ROSS <ross@ross.example>"), URI.create("https://ross.example"));
    private static final Instant EVENING = Instant.parse("2026-10-24T17:00:00Z");
    private static final Instant AT = Instant.parse("2026-10-01T09:00:00Z");

    @ParameterizedTest
    @EnumSource
    void oneEntryIsThereMovedGoneAndBack(CalendarReader reader) throws Exception {
        var subject = Subject.guestAt("bob", "r1");
        var later = EVENING.plus(Duration.ofDays(1));
        List<SeatingEvent> events = List.of(
                new SeatingAccepted(SEATING, ActingSide.STAFF, null, AT),
                new SeatingAmended(SEATING, ActingSide.GUEST, stay(later), PartySize.of(5), null, null, null, null, AT),
                new GuestsMarkedNoShow(SEATING, AT),
                new SeatingReinstated(
                        SEATING, null, ACCEPTED, null, null, null, Personal.of(subject, "they came"), AT));
        var sequence = CalendarSequence.NONE.after(created(EVENING, "Europe/Stockholm"));
        List<byte[]> mails = new ArrayList<>();
        for (var event : events) {
            sequence = sequence.after(event);
            var entry =
                    ENTRIES.of(SEATING, sequence.visit().orElseThrow(), PLACE, new EntryReader(Locale.GERMAN, true));
            var method = entry.cancelled() ? CalendarMethod.CANCEL : CalendarMethod.REQUEST;
            mails.add(entry.sentTo(GUEST).as(method));
            mails.add(entry.sentTo(GUEST).as(method)); // as a mail that is sent again
        }

        var read = reader.read(mails);

        assertThat(read).extracting(one -> one.get("sequence").asInt()).containsExactly(0, 0, 1, 1, 2, 2, 3, 3);
        assertThat(read)
                .extracting(CalendarReadersTest::held)
                .containsExactly(
                        List.of(EVENING),
                        List.of(EVENING),
                        List.of(later),
                        List.of(later),
                        List.of(),
                        List.of(),
                        List.of(later),
                        List.of(later));
        assertThat(read).allSatisfy(one -> {
            assertThat(one.get("problems")).isEmpty();
            assertThat(one.get("uid").asString()).isEqualTo("r1.s1@seatings.ross");
        });
        assertThat(read.getFirst().get("summary").asString())
                .startsWith("Bob; \\n, Bob, BCC: x 😀")
                .endsWith("😀, 4 Personen");
        assertThat(read.getLast().get("summary").asString()).endsWith("5 Personen");
        assertThat(read.getFirst().get("location").asString()).isEqualTo("Storgatan 1; 2, 211 34 Malmö");
    }

    @ParameterizedTest
    @EnumSource
    void aMailThatComesLateDoesNotUndoALaterChange(CalendarReader reader) throws Exception {
        var before = CalendarSequence.NONE
                .after(created(EVENING, "Europe/Stockholm"))
                .after(new SeatingAccepted(SEATING, ActingSide.STAFF, null, AT));
        var moved = before.after(new SeatingAmended(
                SEATING,
                ActingSide.GUEST,
                stay(EVENING.plusSeconds(3600)),
                PartySize.of(4),
                null,
                null,
                null,
                null,
                AT));
        var mails = Stream.of(moved, before)
                .map(one ->
                        ENTRIES.of(SEATING, one.visit().orElseThrow(), PLACE, new EntryReader(Locale.ENGLISH, true)))
                .map(entry -> entry.sentTo(GUEST).as(CalendarMethod.REQUEST))
                .toList();

        assertThat(held(reader.read(mails).getLast())).containsExactly(EVENING.plusSeconds(3600));
    }

    @ParameterizedTest
    @EnumSource
    void theInstantIsTheSeatingsInEachZoneOnBothSidesOfEachClockChange(CalendarReader reader) throws Exception {
        List<String> expected = new ArrayList<>();
        List<byte[]> files = new ArrayList<>();
        for (var zone : ZONES)
            for (var start : times(ZoneId.of(zone))) {
                expected.add(zone + " " + start + " " + start.plusSeconds(7200));
                files.add(entry(start, zone).as(CalendarMethod.PUBLISH));
            }

        var read = reader.read(files);

        assertThat(expected).hasSizeGreaterThan(250);
        assertThat(read).allSatisfy(one -> assertThat(one.get("problems")).isEmpty());
        List<String> found = new ArrayList<>();
        for (var one : read)
            found.add(expected.get(found.size()).split(" ")[0] + " " + instant(one.get("start")) + " "
                    + instant(one.get("end")));
        assertThat(found).containsExactlyElementsOf(expected);
    }

    /** Around each clock change of the years 2026 to 2028, and at noon on the first of each quarter. */
    private static List<Instant> times(ZoneId zone) {
        List<Instant> times = new ArrayList<>();
        var from = Instant.parse("2026-01-01T00:00:00Z");
        var to = Instant.parse("2029-01-01T00:00:00Z");
        var rules = zone.getRules();
        for (var change = rules.nextTransition(from);
                change != null && change.getInstant().isBefore(to);
                change = rules.nextTransition(change.getInstant()))
            for (var minutes : new int[] {-1500, -180, -120, -60, -30, -1, 0, 1, 30, 60, 120, 1500})
                times.add(change.getInstant().plus(Duration.ofMinutes(minutes)));
        for (var quarter = 0; quarter < 12; quarter++)
            times.add(from.atZone(zone).plusMonths(3L * quarter).withHour(12).toInstant());
        return times;
    }

    private static CalendarEntry entry(Instant start, String zone) {
        var accepted = CalendarSequence.NONE
                .after(created(start, zone))
                .after(new SeatingAccepted(SEATING, ActingSide.STAFF, null, AT));
        return ENTRIES.of(SEATING, accepted.visit().orElseThrow(), PLACE, new EntryReader(Locale.ENGLISH, true));
    }

    private static SeatingCreated created(Instant start, String zone) {
        var contact = Personal.of(Subject.guestAt("bob", "r1"), new GuestContact("Bob", null, "bob@example.org", "en"));
        return new SeatingCreated(
                SEATING,
                SeatingSource.ONLINE,
                null,
                contact,
                stay(start, ZoneId.of(zone)),
                PartySize.of(4),
                null,
                null,
                false,
                AT);
    }

    private static Stay stay(Instant start) {
        return stay(start, ZoneId.of("Europe/Stockholm"));
    }

    private static Stay stay(Instant start, ZoneId zone) {
        var local = start.atZone(zone).toLocalDateTime();
        return new Stay(local, zone, start, start.plusSeconds(7200), local.toLocalDate());
    }

    private static List<Instant> held(JsonNode read) {
        return read.get("calendar")
                .valueStream()
                .map(CalendarReadersTest::instant)
                .toList();
    }

    private static Instant instant(JsonNode seconds) {
        return Instant.ofEpochSecond(seconds.asLong());
    }
}
