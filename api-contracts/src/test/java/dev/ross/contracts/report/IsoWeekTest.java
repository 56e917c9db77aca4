package dev.ross.contracts.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IsoWeekTest {
    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    @ParameterizedTest
    @CsvSource({
        "2026-11-29, 2026-W48",
        "2026-11-30, 2026-W49",
        "2027-01-03, 2026-W53",
        "2027-01-04, 2027-W01",
        "2024-12-30, 2025-W01"
    })
    void aDateIsInTheWeekOfItsThursday(LocalDate date, String week) {
        assertThat(IsoWeek.of(date)).hasToString(week).isEqualTo(IsoWeek.of(week));
        assertThat(IsoWeek.of(date).contains(date)).isTrue();
        assertThat(IsoWeek.of(date).contains(date.plusDays(7))).isFalse();
    }

    @Test
    void aWeekGoesFromMondayToSunday() {
        var last = IsoWeek.of("2026-W53");
        assertThat(last.monday()).isEqualTo(LocalDate.of(2026, 12, 28));
        assertThat(last.sunday()).isEqualTo(LocalDate.of(2027, 1, 3));
        assertThat(last.next()).isEqualTo(IsoWeek.of("2027-W01"));
        assertThat(last.next().previous()).isEqualTo(last);
        assertThat(last).isLessThan(last.next());
    }

    @Test
    void theLastWeekOfAYearIsComparedToTheLastOfTheYearBefore() {
        assertThat(IsoWeek.of("2026-W53").ofTheYearBefore()).isEqualTo(IsoWeek.of("2025-W52"));
        assertThat(IsoWeek.of("2027-W05").ofTheYearBefore()).isEqualTo(IsoWeek.of("2026-W05"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-W54", "2025-W53", "2026-W00", "2026-48", "2026-W8", "2026-w48", "", "0000-W53"})
    void whatIsNoWeekIsRefused(String text) {
        assertThatThrownBy(() -> IsoWeek.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"2026-W12, 168", "2026-W13, 167", "2026-W43, 169"})
    void reportsAreDueAtSixByTheClocksOnTheWall(String week, int hours) {
        var due = IsoWeek.of(week).reportDueAt(STOCKHOLM);
        assertThat(due.atZone(STOCKHOLM).toLocalTime()).hasToString("06:00");
        assertThat(Duration.between(IsoWeek.of(week).previous().reportDueAt(STOCKHOLM), due))
                .hasHours(hours);
    }
}
