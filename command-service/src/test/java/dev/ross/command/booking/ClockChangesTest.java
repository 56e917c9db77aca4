package dev.ross.command.booking;

import static dev.ross.contracts.seating.SeatingRejection.SKIPPED_BY_CLOCK_CHANGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ross.command.fixture.StockholmRestaurant;
import dev.ross.command.serviceday.DayBookRepository;
import dev.ross.contracts.RejectedException;
import dev.ross.contracts.restaurant.RestaurantRules;
import dev.ross.contracts.restaurant.Visibility;
import dev.ross.contracts.restaurant.policy.BookingPolicy;
import dev.ross.contracts.restaurant.schedule.OpeningSchedule;
import dev.ross.contracts.restaurant.table.TableLayout;
import dev.ross.contracts.value.PartySize;
import dev.ross.contracts.value.Stay;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every change of clocks from 2024 to 2030 in zones that change them differently, and zones that never do. */
class ClockChangesTest {
    private static final Instant FROM = Instant.parse("2024-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2031-01-01T00:00:00Z");
    private static final int CLOSES = 5;
    private static final OpeningSchedule NIGHTLY =
            OpeningSchedule.NONE.with(StockholmRestaurant.daily("17:00", "05:00"));
    private static final List<PartySize> PARTIES =
            Stream.of(2, 4, 6, 8).map(PartySize::of).toList();
    private static final List<String> CHANGING = List.of(
            "Europe/Stockholm",
            "America/New_York",
            "Australia/Lord_Howe",
            "Africa/Casablanca",
            "Europe/Dublin",
            "Africa/Cairo",
            "America/Santiago");
    private static final List<String> STEADY = List.of("Asia/Kolkata", "America/Sao_Paulo", "Pacific/Apia");

    static Stream<Arguments> changes() {
        return CHANGING.stream()
                .map(ZoneId::of)
                .flatMap(zone -> changesOf(zone).map(change -> Arguments.of(zone, change)));
    }

    private static Stream<ZoneOffsetTransition> changesOf(ZoneId zone) {
        return Stream.iterate(
                zone.getRules().nextTransition(FROM),
                change -> change != null && change.getInstant().isBefore(TO),
                change -> zone.getRules().nextTransition(change.getInstant()));
    }

    static List<String> steady() {
        return STEADY;
    }

    @Test
    void sevenZonesChangeTheirClocksTwiceEachYear() {
        for (var zone : CHANGING)
            assertThat(changesOf(ZoneId.of(zone))).as(zone).hasSizeGreaterThanOrEqualTo(14);
        for (var zone : STEADY) assertThat(changesOf(ZoneId.of(zone))).as(zone).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("steady")
    void whereClocksNeverChangeEveryTimeIsATimeOnce(String name) {
        var zone = ZoneId.of(name);
        var until = LocalDateTime.ofInstant(TO, zone);
        for (var local = LocalDateTime.ofInstant(FROM, zone); local.isBefore(until); local = local.plusMinutes(45)) {
            var stay = rulesAt(zone, local.toInstant(ZoneOffset.UTC).minus(Duration.ofDays(7)))
                    .stayFrom(local, PartySize.of(2));
            assertThat(zone.getRules().getValidOffsets(local)).hasSize(1);
            assertThat(LocalDateTime.ofInstant(stay.from(), zone)).isEqualTo(local);
            assertThat(stay.length()).isEqualTo(Duration.ofMinutes(90));
        }
    }

    @ParameterizedTest
    @MethodSource("changes")
    void aSkippedTimeIsRefusedAndItsNeighboursAreNot(ZoneId zone, ZoneOffsetTransition change) {
        if (!change.isGap()) return;
        var bookingRules = rulesBefore(zone, change);
        var after = change.getDateTimeAfter();
        for (var local = change.getDateTimeBefore(); local.isBefore(after); local = local.plusMinutes(1)) {
            var skipped = local;
            var refused = catchThrowableOfType(
                    RejectedException.class, () -> bookingRules.stayFrom(skipped, PartySize.of(2)));
            assertThat(refused).as(skipped.toString()).isNotNull();
            assertThat(refused.details().code()).isEqualTo(SKIPPED_BY_CLOCK_CHANGE.name());
            assertThat(bookingRules.stayForAGuest(skipped, PartySize.of(2))).isEmpty();
        }
        assertThat(bookingRules.stayFrom(after, PartySize.of(2)).from()).isEqualTo(change.getInstant());
        var before = change.getDateTimeBefore().minusMinutes(1);
        assertThat(bookingRules.stayFrom(before, PartySize.of(2)).from())
                .isEqualTo(change.getInstant().minusSeconds(60));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void aTimeThatComesTwiceIsTheEarlier(ZoneId zone, ZoneOffsetTransition change) {
        if (!change.isOverlap()) return;
        var bookingRules = rulesBefore(zone, change);
        var end = change.getDateTimeBefore();
        for (var local = change.getDateTimeAfter(); local.isBefore(end); local = local.plusMinutes(1))
            assertThat(bookingRules.stayFrom(local, PartySize.of(2)).from())
                    .isEqualTo(local.toInstant(change.getOffsetBefore()))
                    .isBefore(change.getInstant());
        assertThat(bookingRules.stayFrom(end, PartySize.of(2)).from())
                .isEqualTo(end.toInstant(change.getOffsetAfter()));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void aStayIsByTheClocksAndLastsItsMinutes(ZoneId zone, ZoneOffsetTransition change) {
        for (var party : PARTIES)
            for (var stay : staysAround(zone, change, party)) {
                assertThat(LocalDateTime.ofInstant(stay.from(), zone)).isEqualTo(stay.startsAt());
                assertThat(stay.timeZone()).isEqualTo(zone);
                assertThat(stay.length())
                        .isEqualTo(BookingPolicy.DEFAULT.limits().turnOf(party));
                assertThat(LocalDateTime.ofInstant(stay.to(), zone)).isEqualTo(stay.endsAt());
            }
    }

    @ParameterizedTest
    @MethodSource("changes")
    void aServiceBelongsToTheDateOnWhichItBegan(ZoneId zone, ZoneOffsetTransition change) {
        for (var stay : staysAround(zone, change, PartySize.of(2))) {
            var date = stay.startsAt().toLocalDate();
            var began = stay.startsAt().getHour() < CLOSES ? date.minusDays(1) : date;
            assertThat(stay.serviceDate()).as(stay.toString()).isEqualTo(began);
        }
    }

    @ParameterizedTest
    @MethodSource("changes")
    void whoStandsInTheDoorSitsFromNowOn(ZoneId zone, ZoneOffsetTransition change) {
        for (int minute = -180; minute <= 180; minute += 7) {
            var now = change.getInstant().plusSeconds(60L * minute);
            var stay = rulesAt(zone, now).fromNow(PartySize.of(4), null);
            assertThat(stay.from()).isEqualTo(now);
            assertThat(stay.length()).isEqualTo(Duration.ofMinutes(120));
        }
    }

    /** In any zone of the books: the one the restaurant registered with may differ from today's. */
    @ParameterizedTest
    @MethodSource("changes")
    void holdsAcrossTheChangeNeverOverlapOnOneTable(ZoneId zone, ZoneOffsetTransition change) {
        var requested = new ArrayList<Stay>();
        for (var party : PARTIES) requested.addAll(staysAround(zone, change, party));
        for (int minute = -120; minute <= 120; minute += 15)
            requested.add(
                    rulesAt(zone, change.getInstant().plusSeconds(60L * minute)).fromNow(PartySize.of(2), null));
        Collections.shuffle(requested, new Random(change.getInstant().getEpochSecond()));
        for (var bookZone : List.of(zone, ZoneId.of("Pacific/Kiritimati"), ZoneId.of("Pacific/Pago_Pago")))
            assertThat(firstComeFirstHeld(requested, bookZone)).hasSizeGreaterThan(3);
    }

    /** Decides as the books do: whether a stay is free, by the books of its own dates alone. */
    private static List<Stay> firstComeFirstHeld(List<Stay> requested, ZoneId bookZone) {
        var books = new HashMap<LocalDate, List<Stay>>();
        var held = new ArrayList<Stay>();
        for (var stay : requested) {
            var dates = DayBookRepository.datesOf(stay.serviceDate(), stay.from(), stay.to(), bookZone);
            var isFree = dates.stream()
                    .flatMap(date -> books.getOrDefault(date, List.of()).stream())
                    .noneMatch(other -> overlap(stay, other));
            if (!isFree) continue;
            for (var other : held)
                assertThat(overlap(stay, other)).as(stay + " and " + other).isFalse();
            dates.forEach(date ->
                    books.computeIfAbsent(date, none -> new ArrayList<>()).add(stay));
            held.add(stay);
        }
        return held;
    }

    private static boolean overlap(Stay one, Stay other) {
        return one.from().isBefore(other.to()) && other.from().isBefore(one.to());
    }

    /** Every quarter of an hour that the clocks show within six hours of the change. */
    private static List<Stay> staysAround(ZoneId zone, ZoneOffsetTransition change, PartySize party) {
        var bookingRules = rulesBefore(zone, change);
        var middle = change.getDateTimeBefore();
        return Stream.iterate(middle.minusHours(6), at -> at.isBefore(middle.plusHours(6)), at -> at.plusMinutes(15))
                .filter(at -> !zone.getRules().getValidOffsets(at).isEmpty())
                .map(at -> bookingRules.stayFrom(at, party))
                .toList();
    }

    private static BookingRules rulesBefore(ZoneId zone, ZoneOffsetTransition change) {
        return rulesAt(zone, change.getInstant().minus(Duration.ofDays(7)));
    }

    private static BookingRules rulesAt(ZoneId zone, Instant now) {
        return new BookingRules(
                new RestaurantRules(Visibility.PUBLIC, zone, zone, NIGHTLY, BookingPolicy.DEFAULT, TableLayout.NONE),
                now);
    }
}
