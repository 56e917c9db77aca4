package dev.ross.contracts.restaurant.policy;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * Hours in which nobody is reminded, by the restaurant's clocks.
 *
 * @param from inclusive
 * @param to exclusive; earlier than {@code from} if they last past midnight, equal to it if there are none
 */
public record QuietHours(LocalTime from, LocalTime to) {
    static final QuietHours DEFAULT = new QuietHours(LocalTime.of(22, 0), LocalTime.of(8, 0));

    public QuietHours {
        if (from == null || to == null) throw new IllegalArgumentException("quiet hours have from and to");
    }

    /** The time itself or, if it is in these hours, their end. */
    public LocalDateTime endedAt(LocalDateTime time) {
        if (!contain(time.toLocalTime())) return time;
        var beganToday = !time.toLocalTime().isBefore(from);
        return time.toLocalDate().plusDays(beganToday && pastMidnight() ? 1 : 0).atTime(to);
    }

    boolean contain(LocalTime time) {
        var begun = !time.isBefore(from);
        var over = !time.isBefore(to);
        return pastMidnight() ? begun || !over : begun && !over;
    }

    @JsonIgnore
    boolean pastMidnight() {
        return to.isBefore(from);
    }
}
