package dev.ross.contracts.restaurant.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ross.contracts.value.Stay;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReminderPolicyTest {
    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
    private static final QuietHours NIGHT = QuietHours.DEFAULT;
    private static final QuietHours NEVER = new QuietHours(LocalTime.NOON, LocalTime.NOON);

    @Test
    void byDefaultAGuestIsRemindedADayAndTwoHoursBefore() {
        assertThat(due(ReminderPolicy.DEFAULT, "2026-12-04T19:30"))
                .containsExactly("2026-12-03T19:30", "2026-12-04T17:30");
    }

    @Test
    void aDayBeforeIsTheSameTimeOfTheClockAlsoWhenItWasChanged() {
        var dayBefore = new ReminderPolicy(List.of(1440), NEVER);

        assertThat(due(dayBefore, "2026-03-29T19:30")).containsExactly("2026-03-28T19:30"); // 23 hours
        assertThat(due(dayBefore, "2026-10-25T19:30")).containsExactly("2026-10-24T19:30"); // 25 hours
        assertThat(due(new ReminderPolicy(List.of(1500), NEVER), "2026-10-25T19:30"))
                .containsExactly("2026-10-24T18:30");
    }

    @Test
    void inQuietHoursAReminderWaitsUntilTheyAreOver() {
        assertThat(due(new ReminderPolicy(List.of(120), NIGHT), "2026-12-04T09:30"))
                .containsExactly("2026-12-04T08:00");
        assertThat(due(new ReminderPolicy(List.of(1440), NIGHT), "2026-12-04T23:00"))
                .containsExactly("2026-12-04T08:00");
        assertThat(due(new ReminderPolicy(List.of(120), NIGHT), "2026-12-04T10:00"))
                .containsExactly("2026-12-04T08:00");
    }

    @Test
    void aReminderThatWouldThenBeTooLateIsSentBeforeTheyBegin() {
        assertThat(due(new ReminderPolicy(List.of(60), NIGHT), "2026-12-04T08:15"))
                .containsExactly("2026-12-03T22:00");
        assertThat(due(new ReminderPolicy(List.of(60), NIGHT), "2026-12-04T23:30"))
                .containsExactly("2026-12-04T22:00");
        assertThat(due(new ReminderPolicy(List.of(60), NIGHT), "2026-12-04T01:00"))
                .containsExactly("2026-12-03T22:00");
    }

    @Test
    void remindersAtOneTimeAreOne() {
        assertThat(due(new ReminderPolicy(List.of(60, 120, 120), NIGHT), "2026-12-04T09:00"))
                .containsExactly("2026-12-04T08:00");
    }

    @Test
    void quietHoursOfADayEndOnIt() {
        var noon = new QuietHours(LocalTime.of(12, 0), LocalTime.of(14, 0));

        assertThat(due(new ReminderPolicy(List.of(120), noon), "2026-12-04T15:00"))
                .containsExactly("2026-12-04T14:00");
        assertThat(due(new ReminderPolicy(List.of(120), noon), "2026-12-04T14:15"))
                .containsExactly("2026-12-04T12:00");
        assertThat(due(new ReminderPolicy(List.of(120), noon), "2026-12-04T16:00"))
                .containsExactly("2026-12-04T14:00");
    }

    @Test
    void thereAreAtMostFiveAndNoneBeforeAMonth() {
        assertThat(due(new ReminderPolicy(List.of(), NIGHT), "2026-12-04T19:30"))
                .isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new ReminderPolicy(List.of(1, 2, 3, 4, 5, 6), NIGHT));
        assertThatIllegalArgumentException().isThrownBy(() -> new ReminderPolicy(List.of(0), NIGHT));
        assertThatIllegalArgumentException().isThrownBy(() -> new ReminderPolicy(List.of(43201), NIGHT));
    }

    private static List<String> due(ReminderPolicy policy, String startsAt) {
        var start = LocalDateTime.parse(startsAt);
        var from = start.atZone(STOCKHOLM).toInstant();
        var stay = new Stay(start, STOCKHOLM, from, from.plus(Duration.ofHours(2)), start.toLocalDate());
        return policy.dueTimes(stay).stream()
                .map(time -> LocalDateTime.ofInstant(time, STOCKHOLM).toString())
                .toList();
    }
}
