package dev.ross.contracts.restaurant.policy;

import static dev.ross.contracts.restaurant.policy.SettingBounds.within;

import dev.ross.contracts.AtMost;
import dev.ross.contracts.value.Stay;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;

/**
 * Settings for reminding guests of their visit.
 *
 * @param remindBeforeMinutes how long before the visit its guest is reminded, longest first; each once, none twice
 * @param quietHours a reminder that would be due in them waits until they are over or, if the visit begins too soon
 *     after that, is due when they begin
 */
public record ReminderPolicy(@AtMost(MOST) List<Integer> remindBeforeMinutes, QuietHours quietHours) {
    static final int MOST = 5;
    static final ReminderPolicy DEFAULT = new ReminderPolicy(List.of(1440, 120), QuietHours.DEFAULT);

    private static final int DAY = 24 * 60;
    private static final Duration OF_USE_BEFORE = Duration.ofMinutes(30);

    public ReminderPolicy {
        remindBeforeMinutes = remindBeforeMinutes.stream()
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        within("the number of reminders", remindBeforeMinutes.size(), 0, MOST);
        for (var minutes : remindBeforeMinutes) within("remindBeforeMinutes", minutes, 1, DAY * 30);
    }

    /**
     * When the guest of this stay is to be reminded, in order. Whole days before are the same time of the restaurant's
     * clocks, also when these are changed in between.
     */
    public List<Instant> dueTimes(Stay stay) {
        return remindBeforeMinutes.stream()
                .map(minutes -> dueTime(stay, minutes))
                .distinct()
                .sorted()
                .toList();
    }

    private Instant dueTime(Stay stay, int minutes) {
        var days = minutes / DAY;
        var start = days == 0
                ? stay.from()
                : stay.startsAt().minusDays(days).atZone(stay.timeZone()).toInstant();
        var due = start.minus(Duration.ofMinutes(minutes % DAY));
        var local = LocalDateTime.ofInstant(due, stay.timeZone());
        return quietHours.contain(local.toLocalTime()) ? afterQuiet(local, stay) : due;
    }

    private Instant afterQuiet(LocalDateTime due, Stay stay) {
        var beganToday = !due.toLocalTime().isBefore(quietHours.from());
        var began = due.toLocalDate().minusDays(beganToday ? 0 : 1).atTime(quietHours.from());
        var ends =
                began.toLocalDate().plusDays(quietHours.pastMidnight() ? 1 : 0).atTime(quietHours.to());
        var end = ends.atZone(stay.timeZone()).toInstant();
        return end.isAfter(stay.from().minus(OF_USE_BEFORE))
                ? began.atZone(stay.timeZone()).toInstant()
                : end;
    }
}
