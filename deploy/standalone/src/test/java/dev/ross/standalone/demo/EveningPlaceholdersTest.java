package dev.ross.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

class EveningPlaceholdersTest {
    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    @Test
    void guestsAskForSlotsAfterTheNoticeOfTheRestaurantAlsoPastMidnight() {
        var times = EveningPlaceholders.times(ZonedDateTime.of(2026, 11, 28, 21, 47, 12, 0, STOCKHOLM));

        assertThat(times)
                .contains(
                        entry("today", "2026-11-28"),
                        entry("tomorrow", "2026-11-29"),
                        entry("now", "21:47"),
                        entry("in two hours", "23:47"),
                        entry("any minute", "2026-11-28T21:49"),
                        entry("soon", "2026-11-28T22:30"),
                        entry("later", "2026-11-29T00:30"),
                        entry("much later", "2026-11-29T01:15"));
    }

    @Test
    void noTimeIsOneThatAClockChangeSkips() {
        var times = EveningPlaceholders.times(ZonedDateTime.of(2026, 3, 28, 23, 40, 0, 0, STOCKHOLM));

        assertThat(times).containsEntry("later", "2026-03-29T03:15");
    }
}
