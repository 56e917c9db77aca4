package dev.ross.command.platform.axon;

import dev.ross.contracts.HouseRejection;
import dev.ross.contracts.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/** Counts how often something was done on one day of UTC; the day before is forgotten. */
public record DailyCount(LocalDate day, int count) {
    public static final DailyCount NONE = new DailyCount(LocalDate.EPOCH, 0);

    /** With one more, done then. */
    public DailyCount after(Instant at) {
        var date = dayOf(at);
        if (date.isBefore(day)) return this;
        return new DailyCount(date, date.equals(day) ? count + 1 : 1);
    }

    /**
     * @throws Refused if it was done as often today as it may be, telling from when on it may again
     */
    public void requireLess(int thanThis, Instant now) {
        var today = dayOf(now);
        if (!today.equals(day) || count < thanThis) return;
        var opens = today.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        throw new Refused(HouseRejection.TOO_MANY_TODAY, Map.of("opensAt", opens.toString()));
    }

    private static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
