package dev.ross.command.restaurant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ross.contracts.restaurant.OpeningPeriod;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
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
    @SuppressWarnings("NullAway") // what a body without these fields becomes
    void aServiceWithoutTimesIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new OpeningPeriod(DayOfWeek.FRIDAY, null, null, null));
    }
}
