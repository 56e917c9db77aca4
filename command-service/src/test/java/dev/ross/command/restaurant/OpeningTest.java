package dev.ross.command.restaurant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import dev.ross.contracts.restaurant.schedule.OpeningHours;
import dev.ross.contracts.restaurant.schedule.OpeningPeriod;
import dev.ross.contracts.restaurant.schedule.OpeningSchedule;
import dev.ross.contracts.restaurant.schedule.OpeningSchedule.SpecialDay;
import dev.ross.contracts.restaurant.schedule.SlotMismatch;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When a service takes parties. */
class OpeningTest {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

    @Test
    void aServiceMayHaveOneSitting() {
        var supper = new OpeningPeriod(DayOfWeek.FRIDAY, LocalTime.of(19, 0), LocalTime.of(23, 0), LocalTime.of(19, 0));
        assertThat(supper.admits(FRIDAY, LocalDateTime.parse("2026-11-20T19:00")))
                .isTrue();
        assertThat(supper.admits(FRIDAY, LocalDateTime.parse("2026-11-20T19:15")))
                .isFalse();
    }

    @Test
    void theLastSeatingMayComeAfterMidnight() {
        var late = new OpeningPeriod(DayOfWeek.FRIDAY, LocalTime.of(22, 0), LocalTime.of(3, 0), LocalTime.of(1, 0));
        assertThat(late.admits(FRIDAY, LocalDateTime.parse("2026-11-21T01:00"))).isTrue();
        assertThat(late.admits(FRIDAY, LocalDateTime.parse("2026-11-21T01:15"))).isFalse();
    }

    @Test
    void aLastSeatingThatCannotBeBookedIsToldWithTheTimeThatCan() {
        var weekly = new OpeningHours(List.of(
                service("17:30", "23:00", "21:40"),
                service("12:00", "14:30", null),
                service("19:00", "23:00", "19:00"),
                service("22:00", "03:00", "01:00")));
        var eve = new SpecialDay(FRIDAY, List.of(service("18:00", "22:00", "20:15")));
        var mismatches = OpeningSchedule.NONE.with(weekly).with(eve).mismatches(60);

        assertThat(mismatches)
                .extracting(SlotMismatch::date, SlotMismatch::lastSeating, SlotMismatch::lastSlot)
                .containsExactly(
                        tuple(null, LocalTime.of(21, 40), LocalTime.of(21, 30)),
                        tuple(FRIDAY, LocalTime.of(20, 15), LocalTime.of(20, 0)));
        assertThat(OpeningSchedule.NONE.with(weekly).mismatches(10)).isEmpty();
    }

    private static OpeningPeriod service(String opens, String closes, @Nullable String lastSeating) {
        return new OpeningPeriod(
                DayOfWeek.FRIDAY,
                LocalTime.parse(opens),
                LocalTime.parse(closes),
                lastSeating == null ? null : LocalTime.parse(lastSeating));
    }

    @Test
    @SuppressWarnings("NullAway") // as read from a body without these fields
    void aServiceWithoutTimesIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new OpeningPeriod(DayOfWeek.FRIDAY, null, null, null));
    }
}
